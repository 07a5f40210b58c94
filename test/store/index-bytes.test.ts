/** Saved bytes whose checksum fits are still read with care: what cannot be is refused with what to do. */
import { describe, expect, test } from "vitest";
import { mix32 } from "../../src/basics/hash.js";
import { type Article, DEFAULTS, IndexFormatError, StoryIndex } from "../../src/index.js";
import { ByteReader, ByteWriter } from "../../src/store/byte-stream.js";

/** A payload behind a header that fits it. */
function sealed(write: (out: ByteWriter) => void): Uint8Array {
  const out = new ByteWriter();
  write(out);
  const payload = out.bytes();
  let sum = 0x811c9dc5 ^ payload.length;
  for (const byte of payload) sum = Math.imul(sum ^ byte, 0x01000193);
  const bytes = new Uint8Array(9 + payload.length);
  bytes.set([0x57, 0x43, 0x49, 0x58, 1]);
  new DataView(bytes.buffer).setUint32(5, mix32(sum), true);
  bytes.set(payload, 9);
  return bytes;
}

interface Written {
  options?: string;
  words?: string[];
  articles?: {
    id?: string;
    halves?: number;
    time?: number[];
    body?: [number, number, number][];
    kept?: [number, number][];
  }[];
}

const BODY: [number, number, number][] = [[0, 0, 3]];
const KEPT: [number, number][] = [[5, 0]];

/** An index as the format says it is written, with what a test puts in its place. */
function index({ options = JSON.stringify(DEFAULTS), words = ["dam"], articles = [{}] }: Written): Uint8Array {
  return sealed((out) => {
    out.string(options);
    out.number(words.length);
    for (const word of words) out.string(word);
    out.number(articles.length);
    for (const { id = "a", halves = 2, time = [0], body = BODY, kept = KEPT } of articles) {
      for (const text of [id, "", "", "", "", "en"]) out.string(text);
      out.number(halves);
      out.byte(time[0]!);
      for (const distance of time.slice(1)) out.number(distance);
      out.number(0);
      out.number(body.length);
      for (const [word, gap, length] of body) {
        for (const value of [word, gap, length]) out.number(value);
        out.byte(0);
      }
      out.number(kept.length);
      for (const [key, gap] of kept) {
        out.number(key);
        out.number(gap);
      }
    }
  });
}

test("what is written as the format says is read", () => {
  const read = StoryIndex.fromBytes(index({ articles: [{ id: "a", time: [2, 86_400_000] }, { id: "b" }] }));
  expect([read.size, read.has("a"), read.has("b")]).toEqual([2, true, true]);
});

test("the checksum is the one that the format says", () => {
  const index = new StoryIndex();
  index.add({ id: "a", text: "The harbour board voted on 5 May to close the pier." });
  const bytes = index.toBytes();
  let sum = 0x811c9dc5 ^ (bytes.length - 9);
  for (const byte of bytes.subarray(9)) sum = Math.imul(sum ^ byte, 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  sum = (sum ^ (sum >>> 16)) >>> 0;
  expect([...bytes.subarray(5, 9)]).toEqual([0, 8, 16, 24].map((shift) => (sum >>> shift) & 0xff));
});

describe("what cannot be is refused", () => {
  test.each<[string, Uint8Array, RegExp]>([
    [
      "options that are no JSON",
      index({ options: "{" }),
      /holds options that are no JSON: it was altered or written by/,
    ],
    ["options that are nothing", index({ options: "null" }), /holds options that this version does not know/],
    [
      "options of a later version",
      index({ options: '{"mood":1}' }),
      /options that this version does not know \(There is no option "mood"\. .*\): it was altered or written by another version\. Build it anew\./,
    ],
    ["a word that is not in the list", index({ articles: [{ body: [[1, 0, 3]] }] }), /a number that is out of range/],
    ["an id that stands there twice", index({ articles: [{}, {}] }), /holds the id "a" twice: it was altered/],
    ["an article without an id", index({ articles: [{ id: "" }] }), /holds an article without an id/],
    ["words per token that are none", index({ articles: [{ halves: 3 }] }), /holds words of 3 halves/],
    ["a date mark that is none", index({ articles: [{ time: [7, 1] }] }), /holds the date mark 7/],
    ["a time that no date reaches", index({ articles: [{ time: [1, 8.64e15 + 1] }] }), /out of range/],
    ["a place that no text reaches", index({ articles: [{ body: [[0, 2 ** 32, 3]] }] }), /a word that no text reaches/],
    ["a shingle of more than 32 bits", index({ articles: [{ kept: [[2 ** 32, 0]] }] }), /out of range/],
    ["a shingle behind the text", index({ articles: [{ kept: [[5, 1]] }] }), /a shingle behind the end of its text/],
    ["more words than bytes", sealed((out) => [out.string("{}"), out.number(2 ** 50)]), /ends too early/],
    ["a string longer than the bytes", sealed((out) => out.number(2 ** 50)), /ends too early/],
    ["a letter of more than 16 bits", sealed((out) => [out.number(1), out.number(70_000)]), /out of range/],
  ])("%s", (_, bytes, message) => {
    expect(() => StoryIndex.fromBytes(bytes)).toThrow(IndexFormatError);
    expect(() => StoryIndex.fromBytes(bytes)).toThrow(message);
  });

  test("whichever byte is altered, bytes with a fitting checksum are read or refused, and nothing else is thrown", () => {
    const articles: Article[] = [
      {
        id: "a",
        title: "Pier closes",
        text: "The harbour board voted on 5 May to close the pier. (AP)",
        source: "Echo",
      },
      { id: "b", text: "The harbour board voted on 5 May to close the pier for months.", publishedAt: "2024-05-05" },
    ];
    const whole = new StoryIndex();
    whole.addAll(articles);
    const payload = whole.toBytes().subarray(9);
    for (let at = 0; at < payload.length; at++) {
      for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
        const bytes = sealed((out) => {
          for (let i = 0; i < payload.length; i++) out.byte(i === at ? value : payload[i]!);
        });
        try {
          StoryIndex.fromBytes(bytes).clustering();
        } catch (error) {
          expect(error, `byte ${at} as ${value}`).toBeInstanceOf(IndexFormatError);
        }
      }
    }
  });
});

test("an excerpt of long Korean words is one before saving and behind it", () => {
  const lead =
    "해림지법 형사3부는 13일 사기 등 혐의로 구속기소된 유모(51)씨에게 징역 12년을 선고했다. 공범인 공인중개사 2명에게는 각각 징역 4년과 3년이 선고됐다.";
  const index = new StoryIndex();
  index.addAll([
    {
      id: "verdict",
      language: "ko",
      text: `사회초년생 등을 상대로 87억원대 전세사기를 벌인 혐의로 기소된 임대업자가 1심에서 중형을 선고받았다.\n\n${lead}\n\n유씨는 2020년 5월부터 2023년 8월까지 해림시 일대 다가구주택 9채를 보유하면서 세입자 103명으로부터 보증금을 받아 가로챈 혐의로 기소됐다.`,
      publishedAt: "2025-11-13T05:45:00Z",
    },
    {
      id: "briefing",
      language: "ko",
      text: `${lead}\n\n해림시내버스 노동조합은 조합원 412명이 투표해 91%가 파업에 찬성했다고 밝혔다. 조정이 결렬되면 20일 첫차부터 운행을 멈춘다.\n\n단하읍 은파동의 낡은 수도관이 내년 3월부터 바뀐다. 공사는 두 해 동안 이어지고 물은 밤에만 끊긴다.`,
      publishedAt: "2025-11-13T10:00:00Z",
    },
  ]);
  expect(index.compare("verdict", "briefing")?.kind).toBe("excerpt");
  const read = StoryIndex.fromBytes(index.toBytes());
  expect(read.compare("verdict", "briefing")).toEqual(index.compare("verdict", "briefing"));
  expect(read.toBytes()).toEqual(index.toBytes());
});

test("numbers and strings survive, lone surrogates and the largest among them", () => {
  const out = new ByteWriter();
  const numbers = [0, 1, 127, 128, 300, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER];
  for (const value of numbers) out.number(value);
  out.string("dam \ud83d 大坝");
  const input = new ByteReader(out.bytes());
  expect(numbers.map(() => input.number())).toEqual(numbers);
  expect(input.string()).toBe("dam \ud83d 大坝");
  expect(input.done).toBe(true);
});
