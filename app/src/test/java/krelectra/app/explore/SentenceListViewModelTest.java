package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceListViewModelTest {
  private static final String TEXT = "나는 오늘 학교에 갔다.\n\n  \n펑펑 내렸습니다ㅋㅋㅋ\r\nABC 모델";

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();
  private final SentenceListViewModel model =
      new SentenceListViewModel(TaskRunner.immediate(), shown::add);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "MS949"})
  void readsSentencesInAnyCharset(String charset) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, TEXT.getBytes(Charset.forName(charset)));
    model.open(file);
    Charset expected =
        charset.equals("MS949") ? Charset.forName("MS949") : Charset.forName(charset);
    assertThat(model.stateProperty().get())
        .isEqualTo(new SentenceFileState.Ready(file, expected, 2));
    assertThat(model.sentences())
        .containsExactly(
            new Sentence(1, "나는 오늘 학교에 갔다."),
            new Sentence(4, "펑펑 내렸습니다ㅋㅋㅋ"),
            new Sentence(5, "ABC 모델"));
  }

  @Test
  void filtersWithoutRegardToCase() throws IOException {
    model.open(file(TEXT));
    model.filterProperty().set(" abc ");
    assertThat(model.sentences()).containsExactly(new Sentence(5, "ABC 모델"));
    assertThat(model.total()).isEqualTo(3);
    model.filterProperty().set("없는 말");
    assertThat(model.sentences()).isEmpty();
    model.filterProperty().set("");
    assertThat(model.sentences()).hasSize(3);
  }

  @Test
  void findsComposedTextByEitherForm() throws IOException {
    model.open(file(java.text.Normalizer.normalize("학교에 갔다", java.text.Normalizer.Form.NFD)));
    model.filterProperty().set("학교");
    assertThat(model.sentences()).hasSize(1);
  }

  @Test
  void aChosenSentenceIsShown() throws IOException {
    model.open(file(TEXT));
    model.choose(model.sentences().get(1));
    assertThat(shown).containsExactly("펑펑 내렸습니다ㅋㅋㅋ");
  }

  @Test
  void aFileThatIsNoTextLeavesTheListAsItWas() throws IOException {
    model.open(file(TEXT));
    Path image = folder.resolve("a.png");
    Files.write(image, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 0, 0, 0, (byte) 0xff});
    model.open(image);
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            SentenceFileState.Failed.class,
            failed -> assertThat(failed.sentence()).startsWith(image + ": "));
    assertThat(model.sentences()).hasSize(3);
    model.open(folder.resolve("missing.txt"));
    assertThat(model.stateProperty().get()).isInstanceOf(SentenceFileState.Failed.class);
  }

  @Test
  void progressIsToldAndNeverOver() throws IOException {
    List<Double> shares = new ArrayList<>();
    model
        .stateProperty()
        .addListener(
            (value, before, now) -> {
              if (now instanceof SentenceFileState.Reading reading && reading.share() >= 0) {
                shares.add(reading.share());
              }
            });
    model.open(file("나는 오늘 학교에 갔다.\n".repeat(5000)));
    assertThat(shares).hasSize(5).isSorted().allMatch(share -> share > 0 && share <= 1);
    assertThat(shares.get(2)).isBetween(0.55, 0.65);
  }

  @Test
  void readingCanBeGivenUpAndIsByANewerFile() throws IOException {
    var deferred = new ExploreViewModelTest.Deferred();
    var later = new SentenceListViewModel(deferred, shown::add);
    Path first = file("하나");
    later.open(first);
    assertThat(later.stateProperty().get()).isEqualTo(new SentenceFileState.Reading(first, -1));
    later.cancel();
    assertThat(later.stateProperty().get()).isEqualTo(new SentenceFileState.None());
    Path second = folder.resolve("b.txt");
    Files.writeString(second, "둘");
    later.open(first);
    later.open(second);
    deferred.runAll();
    assertThat(later.stateProperty().get())
        .isEqualTo(new SentenceFileState.Ready(second, StandardCharsets.UTF_8, 0));
    assertThat(later.sentences()).containsExactly(new Sentence(1, "둘"));
  }

  private Path file(String text) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, text);
    return file;
  }
}
