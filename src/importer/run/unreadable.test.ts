import { describe, expect, it } from 'vitest'
import { readSource } from './read-source.ts'
import { describeUnreadable } from './unreadable.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('what cannot be read', () => {
  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'is a PDF;'],
    ['{\\rtf1\\ansi', 'is an RTF document;'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'is an old office document'],
    ['-- MySQL dump 10.13\n\nDROP TABLE x;', 'is a dump of a database (SQL);'],
    ['# export\n/* of */\n\nINSERT INTO `wp_posts` VALUES', 'is a dump of a database (SQL);'],
    ['SQLite format 3\0', 'is a database (SQLite);'],
    ['\x1f\x8b\x08', 'is a gzip archive;'],
    ['title,url,time_added,tags,status\na,https://x,1,,unread', 'is an export of Pocket (CSV):'],
    ['URL,Title,Selection,Folder,Timestamp\n', 'is an export of Instapaper (CSV):'],
    ['Title,URL,ID,Document tags,Saved date\n', 'is a table (CSV);'],
    ['\n<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>', 'is bookmarks of a browser:'],
    ['<!DOCTYPE html>\n<html>\n<head><title>Pocket Export</title>', 'is an export of Pocket:'],
    ['<?xml version="1.0"?><opml version="2.0">', 'is a list of feeds (OPML):'],
    ['<?xml version="1.0"?>\n<en-export>', 'is an export of Evernote;'],
    [`${'\0'.repeat(257)}ustar`, 'is a tar archive;'],
  ])('%j is called by its name', async (text, what) => {
    expect(describeUnreadable(bytes(text))).toMatch(new RegExp(`^${what.replace(/[()]/g, '\\$&')}`))
    await expect(readSource({ name: 'x', bytes: bytes(text) })).rejects.toThrow(what)
  })

  it.each([
    'London, Paris, Rome\nThe capitals met on Monday.',
    '-- a dash begins this line\nand this is its text',
    '# عنوان\n\nنص',
    '<!doctype html><title>Pocket money</title>',
    'خبر،عنوان،رابط\nنص',
    'Set the table,\nsaid the cook.',
    '{"title": "x"}',
  ])('%j is none of it', (text) => {
    expect(describeUnreadable(Buffer.from(text))).toBeUndefined()
  })
})
