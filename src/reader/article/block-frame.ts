import { createContext, type ReactElement, type ReactNode } from 'react'
import type { Block } from '../../article/article.ts'

/** Puts something around a block that is drawn, or gives it back as it is. */
export type BlockFrame = (block: Block, drawn: ReactElement) => ReactNode

/** What stands around the blocks of an article: the reader's notes, once they are there. */
export const BlockFrameContext = createContext<BlockFrame | undefined>(undefined)
