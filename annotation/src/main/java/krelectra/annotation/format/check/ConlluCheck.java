package krelectra.annotation.format.check;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;

/**
 * Checks CoNLL-U as universaldependencies.org/format.html asks: columns, ids, heads, one root, no
 * cycles, UPOS tags, features in order, and words that spell the text.
 */
final class ConlluCheck {
  private final Findings findings;
  private final Set<String> ids = new HashSet<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private String text = "";
  private boolean hasText;
  private boolean hasId;
  private boolean regular = true;
  private long first;

  ConlluCheck(Findings findings) {
    this.findings = findings;
  }

  void run(Source source) throws IOException {
    if (source.encoding().marked()) {
      findings.warning(1, "encoding", "the file begins with a byte order mark");
    }
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      boolean open = false;
      boolean plus = false;
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.startsWith("# global.columns")) {
          plus = true; // CoNLL-U Plus has columns of its own: only reading it checks it
        }
        if (plus) {
          continue;
        }
        open = !line.isEmpty();
        if (line.isEmpty()) {
          finishSentence(lines.number());
        } else {
          line(line, lines.number());
        }
      }
      if (open) {
        findings.error(lines.number(), "last-line", "no empty line follows the last sentence");
        finishSentence(lines.number());
      }
      if (!lines.terminated()) {
        findings.warning(lines.number(), "last-line", "the last line has no end");
      }
      if (lines.mixed() || !lines.eol().equals("\n")) {
        findings.warning(1, "line-ends", "lines do not end in LF alone");
      }
    }
  }

  private void line(String line, long number) {
    if (first == 0) {
      first = number;
    }
    if (line.startsWith("#")) {
      if (!rows.isEmpty()) {
        findings.error(number, "comment", "a comment stands behind a word");
      }
      comment(line, number);
      return;
    }
    String[] row = line.split("\t", -1);
    if (line.isBlank()) {
      findings.error(number, "blank", "the line is blank but not empty");
      return;
    }
    if (row.length != 10) {
      findings.error(number, "columns", "there are " + row.length + " columns and not 10");
      regular = false;
      return;
    }
    for (int c = 0; c < 10; c++) {
      if (row[c].isEmpty()) {
        findings.error(number, "empty-column", "column " + (c + 1) + " is empty");
      } else if (row[c].startsWith(" ") || row[c].endsWith(" ")) {
        findings.warning(number, "blanks", "column " + (c + 1) + " begins or ends with a blank");
      }
    }
    rows.add(row);
    numbers.add(number);
  }

  private void comment(String line, long number) {
    if (line.startsWith("# text = ")) {
      text = line.substring(9);
      hasText = true;
    } else if (line.startsWith("# sent_id = ")) {
      hasId = true;
      if (!ids.add(line.substring(12))) {
        findings.error(number, "duplicate-id", "the id " + line.substring(12) + " is given twice");
      }
    }
  }

  private void finishSentence(long end) {
    if (rows.isEmpty() && regular) {
      if (first > 0 && end > first) {
        findings.warning(first, "no-words", "comments without words");
      }
    } else {
      if (!hasId) {
        findings.warning(first, "no-id", "the sentence has no sent_id");
      }
      if (!hasText) {
        findings.warning(first, "no-text", "the sentence has no text");
      }
      if (regular) {
        ConlluTree tree = new ConlluTree(findings, rows, numbers);
        tree.ids();
        tree.heads();
        tree.tags();
        if (hasText) {
          tree.text(text, first);
        }
      }
    }
    rows.clear();
    numbers.clear();
    text = "";
    hasText = false;
    hasId = false;
    regular = true;
    first = 0;
  }
}
