package krelectra.annotation.search;

import java.text.Normalizer;

/**
 * One form for letters that look the same: Hangul composed, and conjoining or half-width jamo that
 * stand alone as the compatibility jamo that a keyboard types. So ㅋㅋㅋ typed (U+314B) finds ㅋㅋㅋ of a
 * text in NFKC (U+110F).
 */
public final class JamoFolding {
  private static final String LEADING = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String TRAILING = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private JamoFolding() {}

  /** The folded text; its offsets are not those of the text. */
  public static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      // Before the first combining mark, and Hangul syllables with compatibility jamo.
      plain = c < 0x300 || (0x3131 <= c && c <= 0x318e) || (0xac00 <= c && c <= 0xd7a3);
    }
    if (plain) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      folded.append(fold(composed.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char c) {
    if (0x1100 <= c && c < 0x1100 + LEADING.length()) {
      return LEADING.charAt(c - 0x1100);
    }
    if (0x1161 <= c && c < 0x1161 + VOWELS.length()) {
      return VOWELS.charAt(c - 0x1161);
    }
    if (0x11a8 <= c && c < 0x11a8 + TRAILING.length()) {
      return TRAILING.charAt(c - 0x11a8);
    }
    if (0xffa1 <= c && c <= 0xffdc) {
      String one = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      return one.length() == 1 && one.charAt(0) != c ? fold(one.charAt(0)) : c;
    }
    return c;
  }
}
