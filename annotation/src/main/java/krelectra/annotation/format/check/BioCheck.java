package krelectra.annotation.format.check;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;

/**
 * Checks sequences of tags in the last column. A span that begins with I breaks IOB2, which KLUE
 * uses; in other files it is how IOB1 begins spans, unless B begins spans there too.
 */
final class BioCheck {
  private static final int MOST = 10_000;

  private final Findings findings;
  private final boolean klue;
  private final List<String> odd = new ArrayList<>();
  private final List<Long> where = new ArrayList<>();
  private boolean beginsWithB;
  private String before = "O";

  BioCheck(Findings findings, boolean klue) {
    this.findings = findings;
    this.klue = klue;
  }

  void run(Source source) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        line(line, lines.number());
      }
    }
    for (int i = 0; i < odd.size() && (klue || beginsWithB); i++) {
      findings.error(where.get(i), "bio-sequence", odd.get(i));
    }
  }

  private void line(String line, long number) {
    if (line.isBlank() || (klue && line.startsWith("##"))) {
      before = "O";
      return;
    }
    int cut = Math.max(line.lastIndexOf('\t'), klue ? -1 : line.lastIndexOf(' '));
    String tag = line.substring(cut + 1);
    if (klue && cut > 0 && line.codePointCount(0, cut) != 1) {
      findings.warning(
          number, "row", "a row holds more than one character: " + line.substring(0, cut));
    }
    boolean inside = tag.startsWith("I-");
    String type = tag.length() > 2 ? tag.substring(2) : "";
    boolean same = before.length() > 2 && before.substring(2).equals(type);
    if (inside && !same && odd.size() < MOST) {
      odd.add(tag + " follows " + before + " and continues nothing");
      where.add(number);
    }
    beginsWithB |= tag.startsWith("B-") && !same;
    before = tag;
  }
}
