/** Why a site cannot be written into a folder, in words that follow its name: `dist: another build is writing it`. */
export class FolderError extends Error {}
