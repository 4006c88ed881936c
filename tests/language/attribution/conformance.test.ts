import { attribution } from "../../../src/language/attribution.js";
import { conforms } from "../../conformance.js";

conforms(() => attribution(), {
  labels: ["direct", "mixed", "partial", "indirect", "floating", "attitude", "perception"],
  sample:
    "“The bridge is safe,” said Mara Holt. “It will stay safe for good.” Ivan Orlov claimed that it was “very old”, and the ministry fears that it will fall.",
});
