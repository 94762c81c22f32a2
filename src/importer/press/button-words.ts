/** The words on the buttons of pages, each the whole line. */
export const buttonWords: readonly string[] = [
  'facebook|twitter|x|whatsapp|telegram|linkedin|instagram|email|share|copy link|copylink|print|save|listen',
  'subscribe|advertisement|follow us|share this article|pinterest|pin interest|messenger|youtube|threads|bluesky',
  'whats app|linked in|copy url|tiktok|snapchat|reddit|google news|comments|read more comments|article information',
  'فيسبوك|تويتر|إكس|واتساب|واتس آب|تلغرام|تليغرام|تيليغرام|تلجرام|لينكد إن|لينكدين|لينكد ان|إنستغرام|انستغرام|ماسنجر',
  'البريد الإلكتروني|بريد إلكتروني|البريد|شارك|شاركها|شاركه|شاركنا|شارك هذا|شارك القصة|مشاركة|شارك المقال|شارك الخبر',
  'مشاركة المقال|مشاركة الخبر|مشاركة القصة|شارك المقالة|نسخ|نسخ الرابط|تم نسخ الرابط|انسخ الرابط|طباعة|طباعة المقال|حفظ|استمع|اشترك|اشترك الآن|تابعنا|إعلان',
  'النشرة البريدية|اشترك في النشرة|اشترك في النشرة البريدية|تكبير الخط|تصغير الخط|حجم الخط|تعليقات|التعليقات',
  'طباعة الخبر|اطبع|إرسال إلى صديق|أرسل إلى صديق|أرسل لصديق|عودة|رجوع|العودة إلى الأعلى|العودة للأعلى|إلى الأعلى|إعجاب|معجب بهذه|تحميل',
  'شارك هذا الموضوع|شارك هذا المقال|شارك على|شارك عبر|شارك الصفحة|مرتبط|اترك تعليقا|إرسال تعليق|التالي|السابق|follow|share this|sign up|sign in',
  'open in app|member only story|leave a comment|reply|like|كن أول من يعلق|أضف تعليقا|المقال السابق|المقال التالي|بريدك الإلكتروني|ادعم المجلة',
  'من نحن|اتصل بنا|تواصل معنا|أعلن معنا|للإشهار|فريق العمل|هيئة التحرير|وظائف|شروط الاستخدام|الشروط والأحكام|الأحكام والشروط',
  'سياسة الخصوصية|سياسة ملفات تعريف الارتباط|خريطة الموقع|قبول الكل|إدارة التفضيلات|about us|contact us|privacy policy|terms of use',
  'إرسال بالبريد|أرسل بالبريد|اشتراك|لا توجد تعليقات|الاسم|end of list|اشتراک گذاری|همرسانی|کپی لینک|چاپ|تلگرام|شیئر کریں',
].flatMap((line) => line.split('|'))
