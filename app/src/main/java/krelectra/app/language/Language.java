package krelectra.app.language;

import java.util.Locale;

/** A language of the interface. */
public enum Language {
  KOREAN("ko", "한국어"),
  ENGLISH("en", "English");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** ISO 639 code: {@code ko}, {@code en}. */
  public String code() {
    return code;
  }

  /** Its name in itself, as lists of languages show it. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** Korean where the platform speaks Korean, English elsewhere. */
  public static Language ofPlatform() {
    return Locale.getDefault().getLanguage().equals("ko") ? KOREAN : ENGLISH;
  }
}
