import { expect, it } from 'vitest'
import { hostConfig, readOptions } from './options.ts'

function config(words: string, editionOrigin?: string): string {
  return hostConfig(readOptions(words.split(' '), {}), editionOrigin)
}

it.each([
  ['nginx', 'https://paper.example', ['listen 80;', 'server_name paper.example;', 'certbot']],
  ['nginx', undefined, ['listen 80;', 'server_name _;']],
  ['caddy', 'https://paper.example', ['https://paper.example {']],
  ['caddy', 'http://paper.example:8080', ['http://paper.example:8080 {']],
  ['caddy', undefined, [':80 {']],
  ['apache', 'https://paper.example', ['<VirtualHost *:80>', 'ServerName paper.example']],
  ['apache', 'https://صحيفة.example', ['ServerName xn--ogbhx3c3b.example']],
])('%s serves %s', (host, origin, words) => {
  for (const word of words) expect(config(host, origin)).toContain(word)
})

it('names the folder and the path of the site', () => {
  for (const host of ['nginx', 'caddy', 'apache']) {
    const text = config(`${host} --root /srv/paper --base /x/`)
    expect(text).toContain('"/srv/paper')
    expect(text).toContain('^/x/(?:assets/')
  }
})

it.each([
  ['', 'expected one of nginx, caddy, apache, found none'],
  ['iis', 'found "iis"'],
  ['nginx caddy', 'unexpected "caddy"'],
  ['nginx --base x', '--base: expected a path such as /paper/, found "x"'],
  ['nginx --base /x/;}/', 'found "/x/;}/"'],
  ['nginx --root /srv/$x', '--root: expected a folder'],
  ['nginx --root /srv/"x', '--root: expected a folder'],
  ['nginx --origin paper', 'expected a site address'],
  ['nginx --origin https://a;b', 'expected the name of a host, found "a;b"'],
  ['nginx --origin https://a{b', 'expected the name of a host'],
])('refuses %j', (words, said) => {
  expect(() => config(words)).toThrow(said)
})
