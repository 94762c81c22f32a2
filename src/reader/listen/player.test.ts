import { describe, expect, it } from 'vitest'
import { makeScene, playing, sentences } from './test-player.ts'

describe('a device that tells everything', () => {
  it('reads to the end, sentence by sentence, and then stops', () => {
    const { player, log, finish, wait, ends, pending } = playing()
    for (const at of [0, 1, 2]) {
      expect(player.read()).toMatchObject({ status: 'playing', at })
      finish()
      wait(400)
    }
    expect(log).toEqual(['0@1', '1@1', '2@1'])
    expect(player.read().status).toBe('ended')
    expect(ends()).toBe(1)
    expect(pending()).toBe(0)
  })

  it('breathes between passages, not between sentences', () => {
    const { log, finish, wait } = playing()
    finish()
    expect(log).toHaveLength(1)
    wait(350)
    expect(log).toHaveLength(2)
    finish()
    expect(log).toHaveLength(3)
  })

  it('tells of the words of the sentence that is read', () => {
    const { words, events, finish } = playing()
    events()?.said({ start: 5, end: 11 })
    const first = events()
    finish()
    first?.said({ start: 0, end: 4 })
    expect(words).toEqual(['السويس'])
  })

  it('stops before the next sentence when the time is up, and goes on when asked', () => {
    const { player, log, endTime, finish, wait, pending } = playing()
    endTime()
    wait(500)
    expect(player.read()).toMatchObject({ status: 'playing', at: 0 })
    finish()
    expect(player.read()).toMatchObject({ status: 'paused', at: 1, problem: undefined })
    expect(pending()).toBe(0)
    player.play()
    wait(100)
    expect(log).toEqual(['0@1', '1@1'])
  })

  it('begins again after the end', () => {
    const { player, log, wait } = playing()
    for (const _ of sentences) player.move(1)
    expect(player.read().status).toBe('ended')
    player.play()
    wait(100)
    expect(log.at(-1)).toBe('0@1')
  })
})

describe('what the reader asks for', () => {
  it('stops, and speaks the same sentence again', () => {
    const { player, log, wait, pending } = playing()
    player.move(1)
    wait(100)
    player.pause()
    expect(player.read()).toMatchObject({ status: 'paused', at: 1 })
    expect(pending()).toBe(0)
    wait(60_000)
    player.play()
    wait(100)
    expect(log).toEqual(['0@1', '1@1', '1@1'])
  })

  it('moves on and back, and no further back than the first', () => {
    const { player, log, wait } = playing()
    for (const by of [1, -1, -1] as const) {
      player.move(by)
      wait(100)
    }
    expect(log).toEqual(['0@1', '1@1', '0@1', '0@1'])
  })

  it('moves without speaking while it is stopped', () => {
    const { player, log, wait } = playing()
    player.pause()
    player.move(1)
    wait(60_000)
    expect(player.read()).toMatchObject({ status: 'paused', at: 1 })
    expect(log).toHaveLength(1)
  })

  it('speaks the last of many quick presses only', () => {
    const { player, log, wait } = playing()
    player.move(1)
    player.move(1)
    player.move(-1)
    wait(1000)
    expect(log).toEqual(['0@1', '1@1'])
  })

  it('changes speed within the sentence', () => {
    const { player, log, wait } = playing()
    player.setSpeed(1.5)
    wait(100)
    expect(log).toEqual(['0@1', '0@1.5'])
    player.pause()
    player.setSpeed(2)
    wait(60_000)
    expect(log).toHaveLength(2)
  })

  it('hears nothing of a sentence that was left', () => {
    const { player, events, wait } = playing()
    const old = events()
    player.move(1)
    wait(100)
    old?.ended()
    old?.failed('silent')
    expect(player.read()).toMatchObject({ status: 'playing', at: 1, problem: undefined })
  })
})

describe('a device that forgets', () => {
  it('to tell the end: it is seen within two seconds', () => {
    const { player, finish, wait } = playing()
    wait(4000)
    finish(false)
    wait(1500)
    expect(player.read()).toMatchObject({ status: 'playing', at: 1 })
  })

  it('to tell the end of the last sentence', () => {
    const { player, start, finish, wait, ends } = playing()
    player.move(1)
    player.move(1)
    wait(100)
    start()
    finish(false)
    wait(1500)
    expect(player.read().status).toBe('ended')
    expect(ends()).toBe(1)
  })

  it('to stop: the next sentence is spoken when this one takes far too long', () => {
    const { player, log, wait } = playing()
    wait(7000)
    expect(player.read().at).toBe(0)
    wait(10_000)
    expect(log).toEqual(['0@1', '1@1'])
  })

  it('to begin: it is asked once more, and then the reader is told', () => {
    const { player, log, finish, wait, pending } = makeScene()
    player.play()
    wait(100)
    finish(false)
    wait(3200)
    expect(log).toEqual(['0@1', '0@1'])
    finish(false)
    wait(3200)
    expect(player.read()).toMatchObject({ status: 'paused', problem: 'silent', at: 0 })
    expect(pending()).toBe(0)
  })

  it('to tell the beginning, but says its words', () => {
    const { player, events, finish, wait } = makeScene()
    player.play()
    wait(100)
    events()?.said({ start: 0, end: 4 })
    finish(false)
    wait(1500)
    expect(player.read()).toMatchObject({ status: 'playing', at: 1 })
  })

  it('to tell the beginning, yet reads: nobody notices', () => {
    const { player, finish, wait } = makeScene()
    player.play()
    wait(3100)
    finish()
    wait(400)
    expect(player.read()).toMatchObject({ status: 'playing', at: 1, problem: undefined })
  })
})

describe('a device that fails', () => {
  it('says why, and tries again when asked', () => {
    const { player, log, fail, wait, pending } = playing()
    fail('notAllowed')
    expect(player.read()).toMatchObject({ status: 'paused', problem: 'notAllowed' })
    expect(pending()).toBe(0)
    player.play()
    expect(player.read().problem).toBeUndefined()
    wait(100)
    expect(log).toEqual(['0@1', '0@1'])
  })

  it('is stopped without a word when another page takes the voice', () => {
    const { player, fail } = playing()
    fail()
    expect(player.read()).toMatchObject({ status: 'paused', problem: undefined })
  })
})
