import { describe, expect, it } from 'vitest'
import { readCaption } from './captions.ts'

describe('captions and credits', () => {
  it.each([
    ['صقر على يد صقار (رويترز)', '', 'صقر على يد صقار', 'رويترز'],
    ['صقر على يد صقار', '(تصوير: سارة خالد)', 'صقر على يد صقار', 'سارة خالد'],
    ['صقر على يد صقار تصوير: سارة خالد', '', 'صقر على يد صقار', 'سارة خالد'],
    [
      'التعليق على الصورة، مطر على التراب',
      'صدر الصورة، Getty Images',
      'مطر على التراب',
      'Getty Images',
    ],
    ['A falcon. Photo: Jane Doe', '', 'A falcon.', 'Jane Doe'],
    ['A falcon © Jane Doe', '', 'A falcon', 'Jane Doe'],
    ['A falcon (Bild: Hersteller)', 'Bild: Hersteller', 'A falcon', 'Hersteller'],
    ['الصقر (الحر) في الوادي', '', 'الصقر (الحر) في الوادي', undefined],
    ['© AFP', '', undefined, 'AFP'],
    ['A port (AP Photo/Jane Doe)', 'Copyright AP Photo', 'A port', 'AP Photo/Jane Doe'],
    ['Photo by Jane Doe on Unsplash', '', undefined, 'Jane Doe on Unsplash'],
  ])('«%s» «%s»', (caption, credit, said, whose) => {
    const found = readCaption(caption, credit)
    expect([found.caption, found.credit]).toEqual([said, whose])
  })
})
