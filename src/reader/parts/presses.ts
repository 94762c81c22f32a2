/** A `div` that hears every press on the links inside it: those are what is pressed, by finger and by key. */
export const Presses = 'div'
