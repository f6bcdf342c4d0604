import type { LetterText } from './letter-text.ts';

/**
 * One letter for all purposes in the languages that have no wording of their own for each: what waits stands in the
 * Danish part below, and on the page that the link opens.
 */
export const frames: Record<'ar' | 'tr' | 'so' | 'uk', LetterText> = {
  ar: {
    subject: 'رسالة من {municipality}',
    paragraphs: [
      'لديك رسالة من {municipality}. افتح الرابط لقراءتها والرد عليها.',
      'الرابط صالح لمدة {days} يومًا وهو لك وحدك. عند فتحه ستكتب تاريخ ميلادك ورمزًا نرسله إليك.',
    ],
    action: 'افتح الرسالة',
  },
  tr: {
    subject: '{municipality} size bir mesaj gönderdi',
    paragraphs: [
      '{municipality} size bir mesaj bıraktı. Okumak ve yanıtlamak için bağlantıyı açın.',
      'Bağlantı {days} gün geçerlidir ve yalnızca sizin içindir. Açtığınızda doğum tarihinizi ve size gönderdiğimiz kodu yazarsınız.',
    ],
    action: 'Mesajı aç',
  },
  so: {
    subject: 'Fariin ka timid {municipality}',
    paragraphs: [
      'Waxaad fariin ka haysataa {municipality}. Fur xiriirka si aad u akhrido oo aad uga jawaabto.',
      'Xiriirku wuxuu shaqaynayaa {days} maalmood, adiga kaliya ayuuna kuu yahay. Markaad furto, waxaad qoraysaa taariikhda dhalashadaada iyo koodh aan kuu soo dirno.',
    ],
    action: 'Fur fariinta',
  },
  uk: {
    subject: 'Повідомлення від {municipality}',
    paragraphs: [
      'Ви маєте повідомлення від {municipality}. Відкрийте посилання, щоб прочитати його і відповісти.',
      'Посилання дійсне {days} днів і призначене лише для вас. Після відкриття введіть дату народження і код, який ми вам надішлемо.',
    ],
    action: 'Відкрити повідомлення',
  },
};
