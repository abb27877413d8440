// A folder as a disk is one: what is asked of it is done a turn later, and who does not wait for it finds it undone.
import { MemoryFolder } from '../folder.js'

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

export class SlowFolder extends MemoryFolder {
  override async write(name: string, content: Blob): Promise<void> {
    await turn()
    await super.write(name, content)
  }
  override async rename(from: string, to: string): Promise<void> {
    await turn()
    await super.rename(from, to)
  }
  override async remove(name: string): Promise<void> {
    await turn()
    await super.remove(name)
  }
}
