package krelectra.annotation.format.check;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.bio.TagScheme;
import krelectra.annotation.format.bio.TagSequence;
import org.jspecify.annotations.Nullable;

/**
 * Checks sequences of tags in the last column. A span that begins with I breaks IOB2, which KLUE
 * uses; in other files it is how IOB1 begins spans, unless B begins spans there too. Tags of BIOES
 * and BILOU are held to theirs.
 */
final class BioCheck {
  private static final int MOST = 10_000;

  private final Findings findings;
  private final boolean klue;
  private final List<String> odd = new ArrayList<>();
  private final List<Long> where = new ArrayList<>();
  private TagScheme scheme = TagScheme.BIO;
  private TagSequence sequence = new TagSequence(scheme);
  private boolean beginsWithB;
  private String before = "O";

  BioCheck(Findings findings, boolean klue) {
    this.findings = findings;
    this.klue = klue;
  }

  void run(Source source) throws IOException {
    scheme = klue ? TagScheme.BIO : scheme(source);
    sequence = new TagSequence(scheme);
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (scheme == TagScheme.BIO) {
          line(line, lines.number());
        } else {
          watch(line, lines.number());
        }
      }
      report(sequence.end(), lines.number());
    }
    for (int i = 0; i < odd.size() && (klue || beginsWithB); i++) {
      findings.error(where.get(i), "bio-sequence", odd.get(i));
    }
  }

  /** The scheme of the last column; BIO if it is in none. */
  private static TagScheme scheme(Source source) throws IOException {
    Set<String> tags = new HashSet<>();
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (isToken(line) && tags.size() < MOST) {
          tags.add(tag(line));
        }
      }
    }
    return TagScheme.of(List.copyOf(tags)).orElse(TagScheme.BIO);
  }

  private static boolean isToken(String line) {
    boolean comment =
        line.startsWith("-DOCSTART-") || line.startsWith("#\t") || line.startsWith("# ");
    return !line.isBlank() && !comment;
  }

  private static String tag(String line) {
    return line.substring(Math.max(line.lastIndexOf('\t'), line.lastIndexOf(' ')) + 1);
  }

  private void watch(String line, long number) {
    if (isToken(line)) {
      report(sequence.next(tag(line)), number);
    } else {
      report(sequence.end(), number - 1);
    }
  }

  private void report(@Nullable String problem, long number) {
    if (problem != null) {
      findings.error(number, "bio-sequence", problem + " (" + scheme + ")");
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
