/** A model file that is missing, damaged, or of a form this version does not read. The message says which file, and what to do. */
export class ModelError extends Error {
  override readonly name: string = "ModelError";
  /** The name of the model: `tags`, `lemmas`, `syntax`. */
  readonly model: string;

  constructor(model: string, message: string) {
    super(`The model “${model}” ${message}`);
    this.model = model;
  }
}
