// node bench/speed/set-up-peers.mjs: installs the Python peers from PyPI into bench/peers, which is not part of the project.
import { installPython } from "../python-environment.mjs";
import { PEERS } from "./peers.mjs";

installPython(PEERS, ["datasketch==2.0.0", "rensa==0.5.0"], "The bench runs without the Python peers.");
