import { DefaultDeserializer, DefaultSerializer } from 'node:v8'

const arrayTypes = [Uint8Array, Uint16Array, Int32Array, Uint32Array, Float32Array] as const

/** Each array begins at a multiple of this, as the widest numbers need. */
const step = 8

/**
 * Writes a value with its typed arrays apart, one after the other: `readValue` copies none of them. What is kept of
 * 100,000 articles is 400 MB of numbers.
 */
export function writeValue(value: unknown): Uint8Array[] {
  const writer = new ValueWriter()
  writer.writeHeader()
  writer.writeValue(value)
  const head = writer.releaseBuffer()
  return [Uint32Array.of(head.length, 0), head, ...writer.arrays].flatMap(padded)
}

/** Reads a value; its arrays are views of the content. Throws where another version of Node has written it. */
export function readValue(content: Uint8Array): unknown {
  const whole = content.byteOffset % step === 0 ? content : new Uint8Array(content)
  const [headLength = 0] = new Uint32Array(whole.buffer, whole.byteOffset, 1)
  const reader = new ValueReader(whole.subarray(step, step + headLength))
  reader.arrays = whole.subarray(step + paddedLength(headLength))
  reader.readHeader()
  return reader.readValue()
}

class ValueWriter extends DefaultSerializer {
  arrays: ArrayBufferView[] = []
  #end = 0

  /** Node calls it for each typed array. */
  _writeHostObject(array: ArrayBufferView): void {
    const type = arrayTypes.findIndex((one) => array instanceof one)
    if (type === -1) throw new Error(`expected an array of ${arrayTypes.map(({ name }) => name)}`)
    this.writeUint32(type)
    this.writeUint32(this.#end)
    this.writeUint32(array.byteLength)
    this.arrays.push(array)
    this.#end += paddedLength(array.byteLength)
  }
}

class ValueReader extends DefaultDeserializer {
  arrays: Uint8Array = new Uint8Array()

  _readHostObject(): ArrayBufferView {
    const Type = arrayTypes[this.readUint32()] ?? Uint8Array
    const start = this.arrays.byteOffset + this.readUint32()
    return new Type(
      this.arrays.buffer as ArrayBuffer,
      start,
      this.readUint32() / Type.BYTES_PER_ELEMENT,
    )
  }
}

function padded(array: ArrayBufferView): Uint8Array[] {
  const { buffer, byteOffset, byteLength } = array
  const bytes = new Uint8Array(buffer, byteOffset, byteLength)
  return [bytes, new Uint8Array(paddedLength(byteLength) - byteLength)]
}

function paddedLength(length: number): number {
  return Math.ceil(length / step) * step
}
