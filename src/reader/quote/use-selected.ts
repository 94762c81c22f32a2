import { type RefObject, useCallback, useEffect, useState } from 'react'
import { readSelection, type Selected } from './read-selection.ts'

/** How long a selection must have come to rest, in milliseconds. */
const rest = 200

/**
 * What is selected in an article once it has come to rest, and a function that drops it. It outlives the press of a button in
 * the bar, which in some browsers ends the selection.
 */
export function useSelected(
  bar: RefObject<HTMLElement | null>,
): [selected: Selected | undefined, dismiss: () => void] {
  const [selected, setSelected] = useState<Selected | undefined>(read)
  const dismiss = useCallback(() => setSelected(undefined), [])

  // The browser tells what is selected.
  useEffect(() => {
    let timer = 0
    let isDragging = false
    let isInBar = false
    const look = () => {
      const isHeld = bar.current && (isInBar || bar.current.contains(document.activeElement))
      if (!isDragging && !isHeld) setSelected(read())
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(look, rest)
    }
    const press = (event: PointerEvent) => {
      isInBar = event.target instanceof Node && bar.current?.contains(event.target) === true
      isDragging = !isInBar && event.pointerType === 'mouse'
    }
    const release = () => {
      isDragging = false
      lookSoon()
    }
    /** What is pressed in the bar must not take the selection away. */
    const keep = (event: MouseEvent) => {
      if (event.target instanceof Node && bar.current?.contains(event.target))
        event.preventDefault()
    }
    document.addEventListener('selectionchange', lookSoon)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('mousedown', keep)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', lookSoon)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('mousedown', keep)
    }
  }, [bar])

  return [selected, dismiss]
}

function read(): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  return readSelection(selection.getRangeAt(0).cloneRange())
}
