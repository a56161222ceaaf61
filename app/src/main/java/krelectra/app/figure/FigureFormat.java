package krelectra.app.figure;

/** What a figure can be exported as. */
public enum FigureFormat {
  /** Pixels, two for each of the screen. */
  PNG("png"),
  /** Vectors, with text as text in a named font: small; needs Noto Sans KR where it is opened. */
  SVG("svg"),
  /** Vectors, with text as text and the font inside: 16 MB. */
  SVG_EMBEDDED("svg"),
  /** Vectors, with letters as shapes. */
  SVG_OUTLINED("svg"),
  /** The data as a table; its caption lies beside it. */
  CSV("csv"),
  /** Caption and data. */
  JSON("json");

  private final String ending;

  FigureFormat(String ending) {
    this.ending = ending;
  }

  /** Of a file, without the dot. */
  public String ending() {
    return ending;
  }
}
