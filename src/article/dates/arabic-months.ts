/** A month by its names in Arabic: of the Gulf and Egypt, of the Levant, of the Maghreb. */
export interface ArabicMonth {
  gulf: string
  levant: string
  maghreb: string
}

/** The months of the year, as the Arabic press of each region names them. */
export const arabicMonths: readonly ArabicMonth[] = [
  { gulf: 'يناير', levant: 'كانون الثاني', maghreb: 'يناير' },
  { gulf: 'فبراير', levant: 'شباط', maghreb: 'فبراير' },
  { gulf: 'مارس', levant: 'آذار', maghreb: 'مارس' },
  { gulf: 'أبريل', levant: 'نيسان', maghreb: 'أبريل' },
  { gulf: 'مايو', levant: 'أيار', maghreb: 'ماي' },
  { gulf: 'يونيو', levant: 'حزيران', maghreb: 'يونيو' },
  { gulf: 'يوليو', levant: 'تموز', maghreb: 'يوليوز' },
  { gulf: 'أغسطس', levant: 'آب', maghreb: 'غشت' },
  { gulf: 'سبتمبر', levant: 'أيلول', maghreb: 'شتنبر' },
  { gulf: 'أكتوبر', levant: 'تشرين الأول', maghreb: 'أكتوبر' },
  { gulf: 'نوفمبر', levant: 'تشرين الثاني', maghreb: 'نونبر' },
  { gulf: 'ديسمبر', levant: 'كانون الأول', maghreb: 'دجنبر' },
]
