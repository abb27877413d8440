// Where backups are kept: a folder the station chose, or one in memory for tests.

/** As much of a folder as backups need. Every method rejects when the folder is gone or may not be used. */
export interface BackupFolder {
  /** As a person knows it. */
  readonly name: string
  names(): Promise<readonly string[]>
  read(name: string): Promise<Blob>
  /** Writes a whole file; one of that name is replaced, or stays as it is when this rejects. */
  write(name: string, content: Blob): Promise<void>
  /** Gives a file another name; one that has it is replaced. */
  rename(from: string, to: string): Promise<void>
  remove(name: string): Promise<void>
}

export class MemoryFolder implements BackupFolder {
  readonly files = new Map<string, Blob>()
  constructor(readonly name = 'memory') {}

  async names(): Promise<readonly string[]> {
    return [...this.files.keys()]
  }

  async read(name: string): Promise<Blob> {
    const file = this.files.get(name)
    if (!file) throw new Error(`there is no file ${name} in ${this.name}`)
    return file
  }

  async write(name: string, content: Blob): Promise<void> {
    this.files.set(name, content)
  }

  async rename(from: string, to: string): Promise<void> {
    this.files.set(to, await this.read(from))
    this.files.delete(from)
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name)
  }
}

/** Whether a folder may be written to: `prompt` means that somebody has to tap a button first. */
export type FolderPermission = 'granted' | 'prompt' | 'denied'

// File System Access, WICG draft of 2024: the parts that the DOM library of TypeScript does not have.
interface WithPermission {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<FolderPermission>
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<FolderPermission>
}
interface Movable {
  move?(name: string): Promise<void>
}
type Picker = (options: { id: string; mode: 'readwrite'; startIn?: 'documents' }) => Promise<FileSystemDirectoryHandle>

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker
}

/** Whether this browser can write into a folder: Chrome and Edge on a desk's machine, not on a phone, not Firefox or Safari. */
export function canChooseFolder(): boolean {
  return picker() !== undefined
}

/** Asks the person at the screen for a folder; undefined when they close the question. Must be called from a tap. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await picker()?.call(globalThis, { id: 'doorstep-backup', mode: 'readwrite', startIn: 'documents' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

/** A folder of this machine by its handle. */
export class DirectoryFolder implements BackupFolder {
  constructor(private readonly handle: FileSystemDirectoryHandle) {}

  get name(): string {
    return this.handle.name
  }

  /** Whether it may be written to now; `ask` asks the person at the screen, from a tap. Folders of the page's own are always granted. */
  async permission({ ask = false } = {}): Promise<FolderPermission> {
    const handle: WithPermission = this.handle as unknown as WithPermission
    const asked = ask ? handle.requestPermission : handle.queryPermission
    return (await asked?.call(handle, { mode: 'readwrite' })) ?? 'granted'
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = []
    for await (const [name, entry] of this.handle.entries()) if (entry.kind === 'file') names.push(name)
    return names
  }

  async read(name: string): Promise<Blob> {
    return (await this.handle.getFileHandle(name)).getFile()
  }

  async write(name: string, content: Blob): Promise<void> {
    const file = await this.handle.getFileHandle(name, { create: true })
    // the browser writes beside the file, and puts the whole of it in place when it is closed
    const stream = await file.createWritable()
    try {
      await stream.write(content)
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    await stream.close()
  }

  async rename(from: string, to: string): Promise<void> {
    const file = await this.handle.getFileHandle(from)
    const { move }: Movable = file as unknown as Movable
    try {
      if (!move) throw new DOMException('files cannot be renamed here', 'NotSupportedError')
      await move.call(file, to)
    } catch {
      // Chrome renames in a page's own folders only; closing a written file puts it in place just as wholly
      await this.write(to, await file.getFile())
      await this.remove(from)
    }
  }

  async remove(name: string): Promise<void> {
    await this.handle.removeEntry(name)
  }
}
