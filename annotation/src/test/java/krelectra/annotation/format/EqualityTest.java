package krelectra.annotation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.format.known.Formats;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imported, then exported: the table of FORMATS.md. */
class EqualityTest {
  @TempDir Path folder;

  /** Of the files of a folder, how many become equal, and how many are refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conllu | cases/conll-u | .*\\.conllup? | 20 | 7
          conllu | cases/conll/dkpro-core/conll | .*\\.conllu | 13 | 0
          conllu | data/ud-korean | .*\\.conllu | 3 | 0
          klue-bio | data/klue | klue-ner.*\\.tsv | 2 | 0
          conll-bio | cases/conll/dkpro-core/conll | (?!fi-).*\\.conll | 4 | 0
          conll-bio | cases/conll/spacy | ner-token.*\\.iob | 3 | 0
          conll-bio | cases/doccano | .*\\.conll | 2 | 1
          class-tsv | data/nsmc | .*\\.txt | 2 | 0
          class-tsv | data/hate-speech | .*\\.tsv | 2 | 0
          class-tsv | cases/doccano | .*\\.csv | 4 | 1
          pairs-tsv | data/korsts | .*\\.tsv | 3 | 0
          pairs-tsv | data/kornli | .*\\.tsv | 2 | 0
          pairs-tsv | data/paws | .*\\.tsv | 2 | 0
          pairs-tsv | data/question-pair | .*\\.tsv | 3 | 0
          pairs-tsv | data/klue | klue-nli_train.*\\.tsv | 1 | 0
          korquad | data/korquad | .*\\.json | 1 | 0
          doccano-jsonl | cases/doccano/data_import | .*\\.jsonl? | 8 | 0
          doccano-jsonl | cases/konne/konne | .*\\.jsonl | 1 | 0
          doccano-jsonl | cases/korean-traps | .*\\.jsonl | 2 | 0
          hf-jsonl | data/klue | klue-[ns].*dev\\.json | 2 | 0
          hf-jsonl | cases/doccano/data_import | .*\\.jsonl | 6 | 0
          label-studio | cases/label-studio | .*data.*\\.json | 4 | 0
          label-studio | cases/label-studio | csv_test.*\\.json | 5 | 0
          sejong | cases/korean-traps | sejong.*\\.txt | 3 | 0
          modu | cases/korean-traps | modu.*\\.json | 4 | 0
          text | cases/korean-traps | text.*\\.txt | 7 | 0
          webanno-tsv | cases/webanno-tsv | .*\\.tsv | 38 | 0
          brat | cases/brat | .*\\.ann | 26 | 0
          brat | cases/conll/dkpro-core/brat | (?!.*-ref).*\\.ann | 6 | 0
          cas-xmi | cases/webanno-tsv | .*\\.xmi | 37 | 0
          cas-xmi | cases/cas | .*\\.xmi | 11 | 0
          cas-json | cases/cas | .*\\.json | 16 | 0
          text | cases/brat | .*\\.txt | 26 | 0
          """)
  void comesBackAsItWas(String name, String below, String files, int equal, int refused)
      throws IOException {
    Format format = Formats.of(name).orElseThrow();
    List<String> odd = new ArrayList<>();
    int same = 0;
    int json = 0;
    int no = 0;
    List<Path> all = Shared.files(below, files);
    for (Path file : all) {
      String difference = RoundTrip.differs(format, file, folder);
      same += difference.isEmpty() ? 1 : 0;
      json += difference.equals("same JSON") ? 1 : 0;
      no += difference.startsWith("refused") ? 1 : 0;
      if (!difference.isEmpty()) {
        odd.add(Shared.folder().relativize(file) + " " + difference);
      }
    }
    System.out.printf(
        "[EQUAL] %s | %s %s | %d of %d equal to the byte, %d more as JSON, %d refused%n",
        name, below, files, same, all.size(), json, no);
    assertThat(List.of(same + json, no)).as(String.join("\n", odd)).containsExactly(equal, refused);
  }
}
