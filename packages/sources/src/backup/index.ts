// Backups of a station's database, restoring them, and noticing that one is needed.
export { backUp, backupName, journalFile, KEPT_BACKUPS, privateName, type BackupDone, type BackupSource } from './backup.js'
export { BackupError, type BackupErrorCode } from './backup-error.js'
export { StationBackups, type Backups, type BackupState, type StationBackupsOptions } from './backups.js'
export { canChooseFolder, chooseFolder, DirectoryFolder, MemoryFolder, type BackupFolder, type FolderPermission } from './folder.js'
export {
  BACKUP_FORMAT,
  readJournalBackup,
  readPrivateBackup,
  writeBackup,
  type Backup,
  type BackupHeader,
  type BackupKind,
} from './format.js'
export { NumberingLost } from '@doorstep/model/journal'
export { Numbering, type NumberingOptions } from './numbering.js'
export { notePinHolders, pinHolders } from './pin-holders.js'
export { restoreBackup, verifyBackup, type VerifiedBackup } from './restore.js'
