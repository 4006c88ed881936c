import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { type FileHandle, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file being written. It appears under its name, whole, when it is finished; until then what was there stays. */
export interface Target {
  write(text: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

const unfinished = new Set<string>();

/** Opens a file for writing, and makes the directories it lies in. Throws what the system throws. */
export async function openTarget(path: string): Promise<Target> {
  if (await isSpecial(path)) return special(await open(path, "w"));
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  const handle = await open(draft, "wx");
  unfinished.add(draft);
  return {
    write: (text) => handle.appendFile(text),
    async finish() {
      await handle.close();
      await rename(draft, path);
      unfinished.delete(draft);
    },
    async discard() {
      await handle.close().catch(() => {});
      await unlink(draft).catch(() => {});
      unfinished.delete(draft);
    },
  };
}

/** Removes the drafts of all files that are not finished, at once: for a process that is about to end. */
export function discardUnfinished(): void {
  for (const draft of unfinished) {
    try {
      unlinkSync(draft);
    } catch {
      // It is gone already.
    }
  }
  unfinished.clear();
}

/** Whether there is something that a file must not take the place of, such as `/dev/null`. */
async function isSpecial(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    return false;
  }
}

function special(handle: FileHandle): Target {
  return {
    write: async (text) => {
      await handle.write(text);
    },
    finish: () => handle.close(),
    discard: () => handle.close(),
  };
}
