/** Keys that with ة are another word, and not one of the same: «مكتب» and «مكتبة», «مدرس» and «مدرسة», «جمع», «الجمعة». */
export const otherWithTa = new Set(
  `مكتب جامع مدرس طاءر قاعد باخر قاطر عاصم حافل داءر منطق محكم محاضر مركب عمل سور دور قدر قطر شهر شرك عين طلب مدين حديد قبيل
  بصر طريق وثيق رحل دفع جمع ثور حكم بطول مقاطع منظم مءسس محافظ مقدم مسير جاءز نافذ ناقل قاءم ظاهر راي عرب شرط جلس نقاب كلي
  حلق صفق فتر نشر لوح خضر حمر زيار تجار صناع زراع طاق ساق ماد عاد قاع عبر هيء سير بدل خلف سلف حصل فرض جذب
  حمل شعب عود سياح سباح جراح دراج خزان عمار طاءر شاحن غار واقع مذكر ضرب منزل`
    .trim()
    .split(/\s+/),
)

/**
 * Keys that with ة are another word to whoever looks for them by another word of their group: «أعوام» are no «عامة»,
 * «أخبار» no «خبرة», «قرّاء» no «قراءة»; typed by themselves they are often their feminine, «العام» and «العامة».
 */
export const otherWithTaInGroup = new Set(
  'عام حاج كتاب قراء سياح عرض رقاب خبر طبق عطل ثغر نظر صدف مرار سيول مصدر عقب مكان موقع وقف حراس بءر عود عارض'.split(
    ' ',
  ),
)

/** Keys that with ي are another word: «رئيس» and «رئيسي», «سور» and «سوري», «دول» and «دولي», «جمع» and «جمعية». */
export const otherWithYa = new Set(
  `رءيس شخص مدن جامع عمل حال فعل سور ترك بلد جمع كرس رسم دور شرط دول مال نفس نوع خال باق تال ثان شكل نسب ماض اساس واقع داخل خارج
  جمهور جنس نظر ميزان بندق برق شمس مسرح صلاح فرض خلف محل اهل دعو ليل سلم ذكر اسر عدو موس`
    .trim()
    .split(/\s+/),
)

/** Keys that with ان, ين or ون are another word: «عمر» and «عمران», «بحر» and «البحرين», «زيت» and «زيتون», «عشر» and «عشرون». */
export const otherInPairs = new Set(
  'عمر حمد سعد زيد عدن الم شاه تمر زيت بحر عشر ثلاث خمس سبع تسع شعب مرج نسر شوق'.split(' '),
)

/** Words that with ك are another: «مال» and «مالك», «شارك» has no ك of anybody's. */
export const otherWithKaf = new Set('مال بار بنو تحر تمس شار مشار معار مسال'.split(' '))
