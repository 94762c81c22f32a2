/**
 * Whether every combination of what is varied is tried, by `SUTUR_MATRIX=whole`: else so many that each value occurs, as
 * fits in the time of `npm test`.
 */
export const isWholeMatrix = process.env.SUTUR_MATRIX === 'whole'
