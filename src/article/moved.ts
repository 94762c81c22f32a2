/** `data/v1/moved/<alias>.json`: where an article went whose address this was. */
export interface Moved {
  to: string
}

/** `data/v1/moved/numbers/<hundreds>.json`: the addresses of what WordPress had under these numbers. */
export interface Numbered {
  to: Record<string, string>
}
