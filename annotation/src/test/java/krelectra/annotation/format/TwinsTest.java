package krelectra.annotation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.junit.jupiter.api.Test;

/** WebAnno's references come as TSV and as XMI: both must say the same of the same text. */
class TwinsTest {
  @Test
  void bothSayTheSame() throws IOException {
    int compared = 0;
    for (Path tsv : Shared.files("cases/webanno-tsv", "reference.tsv")) {
      Path xmi = tsv.resolveSibling("reference.xmi");
      // Their own text says that annotations outside of tokens are moved in TSV.
      if (!Files.exists(xmi) || tsv.toString().contains("IsMovedTo")) {
        continue;
      }
      AnnotatedDocument a = read("webanno-tsv", tsv);
      AnnotatedDocument b = read("cas-xmi", xmi);
      assertThat(a.document().text()).as("%s", tsv).isEqualTo(b.document().text());
      assertThat(words(a)).as("%s", tsv).isEqualTo(words(b));
      compared++;
    }
    assertThat(compared).isEqualTo(35);
  }

  private static AnnotatedDocument read(String format, Path file) throws IOException {
    List<AnnotatedDocument> documents = RoundTrip.read(Formats.of(format).orElseThrow(), file);
    assertThat(documents).hasSize(1);
    return documents.getFirst();
  }

  private static Set<String> words(AnnotatedDocument annotated) {
    Set<String> words = new TreeSet<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan && label.layer().equals("word")) {
        words.add(label.target().toString());
      }
    }
    return words;
  }
}
