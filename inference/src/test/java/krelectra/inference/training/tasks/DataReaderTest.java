package krelectra.inference.training.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file formats of the tasks, whole and damaged. */
class DataReaderTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "nsmc, nsmc/ratings_train.txt, 150000, 0",
    "nsmc, nsmc/ratings_test.txt, 50000, 0",
    "paws, paws/dev_2k.tsv, 1965, 35",
    "paws, paws/test_2k.tsv, 1972, 28",
    "kornli, kornli/xnli.dev.ko.tsv, 2490, 0",
    "korsts, korsts/sts-train.tsv, 5749, 0",
    "qpair, question-pair/train.tsv, 6136, 0",
    "hate, hate-speech/train.tsv, 7896, 0",
    "hate, hate-speech/val.tsv, 471, 0",
    "korquad, korquad/KorQuAD_v1.0_dev.json, 5774, 0",
    "pairs, klue/klue-nli_train.utf8.tsv, 24998, 0",
  })
  void publishedFilesAreReadWhole(String task, String file, int examples, int dropped) {
    Path shared = Path.of(System.getProperty("shared.dir", "")).resolve("data").resolve(file);
    assumeTrue(Files.exists(shared), "no shared data: " + shared);
    LabelledData data = reader(task).read(shared);
    assertThat(data.examples()).hasSize(examples);
    assertThat(data.dropped().values().stream().mapToInt(n -> n).sum()).isEqualTo(dropped);
  }

  @Test
  void quotesStayAsTheyAre() throws IOException {
    Path file = write("q.txt", "id\tdocument\tlabel", "1\t\"그는 \"\"말\"\"했다\t1");
    var text = (Example.Text) reader("nsmc").read(file).examples().getFirst();
    assertThat(text.first()).isEqualTo("\"그는 \"\"말\"\"했다");
    assertThat(text.target()).isEqualTo("1");
  }

  @Test
  void columnsOfOnesOwnTablesAreFoundByName() throws IOException {
    Path file = write("own.tsv", "Label\tsentence2\tid\tsentence1", "예\t둘\t7\t하나", "아니오\t나\t8\t가");
    assertThat(reader("pairs").read(file).examples())
        .containsExactly(
            new Example.Text("2", "하나", "둘", "예"), new Example.Text("3", "가", "나", "아니오"));
  }

  @Test
  void malformedRowsAreNamedOrCounted() throws IOException {
    Path file =
        write("m.txt", "id\tdocument\tlabel", "1\t좋다\t1", "2\t탭\t이 있다\t0", "3\t나쁘다\t2", "4\t\t");
    assertThatThrownBy(() -> reader("nsmc").read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("m.txt:3: has 4 columns");
    LabelledData kept = new DataReader(Tasks.named("nsmc"), List.of("0", "1"), true).read(file);
    assertThat(kept.examples()).hasSize(1);
    assertThat(kept.dropped()).containsExactly(java.util.Map.entry("malformed", 3));
  }

  @Test
  void anUnknownLabelIsNamedWithItsLine() throws IOException {
    Path file = write("u.txt", "id\tdocument\tlabel", "1\t좋다\t1", "3\t나쁘다\t부정");
    assertThatThrownBy(() -> reader("nsmc").read(file))
        .hasMessageContaining("u.txt:3: has the label 부정, not one of 0, 1");
  }

  @Test
  void scoresMustBeNumbers() throws IOException {
    Path file = write("s.tsv", "text\tscore", "가\t3.5", "나\t셋");
    assertThatThrownBy(() -> reader("score").read(file)).hasMessageContaining("s.tsv:3");
  }

  @Test
  void tagsMustBeAsManyAsWords() throws IOException {
    Path file = write("n.tsv", "철수가 서울에 갔다\tPER-B LOC-B O", "", "영희가 왔다\tPER-B");
    assertThatThrownBy(() -> reader("ner").read(file)).hasMessageContaining("n.tsv:3: has 2 words");
    LabelledData kept =
        new DataReader(Tasks.named("ner"), Tasks.named("ner").labels(), true).read(file);
    assertThat(kept.examples())
        .containsExactly(
            new Example.Tokens("1", List.of("철수가", "서울에", "갔다"), List.of("PER-B", "LOC-B", "O")));
    assertThat(kept.dropped()).containsEntry("malformed", 1).containsEntry("no text", 1);
  }

  @Test
  void wordsCarryTheirTagOnTheirFirstPiece() {
    var tokenizer = new ElectraTokenizer(Vocabulary.of(TinyModel.vocabulary()));
    Example example =
        new Example.Tokens("1", List.of("학교에", "\u0001", "갔다"), List.of("LOC-B", "O", "LOC-I"));
    Feature feature =
        Features.of(
                Tasks.named("ner"),
                List.of("O", "LOC-B", "LOC-I"),
                List.of(example),
                tokenizer,
                FeatureSettings.of(7),
                true,
                Cancellation.NONE)
            .inputs()
            .getFirst();
    assertThat(feature.target()).isEqualTo(new float[] {-100, 1, -100, -100, 0, 2, -100});
    assertThat(feature.ids()[4]).isEqualTo(tokenizer.vocabulary().unknownId());
  }

  @Test
  void answersAreFoundByCharacterAlsoBehindRareOnes() throws IOException {
    String json =
        """
        {"data":[{"paragraphs":[{"context":"😀 서울은 수도다","qas":[{"id":"a","question":"수도는?",
        "answers":[{"text":"서울","answer_start":2}]}]}]}]}\
        """;
    Path file = Files.writeString(folder.resolve("a.json"), json);
    var question = (Example.Question) reader("korquad").read(file).examples().getFirst();
    Example.Answer answer = question.answers().getFirst();
    assertThat(question.context().substring(answer.start())).startsWith("서울은");
  }

  @Test
  void damagedJsonIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("d.json"), "{\"data\":[{\"par");
    assertThatThrownBy(() -> reader("korquad").read(file)).hasMessageContaining("is no JSON");
  }

  @Test
  void labelsComeInIdOrder() throws IOException {
    Path numbers = write("l.tsv", "text\tlabel", "가\t10", "나\t9", "다\t10");
    assertThat(Labels.of(Tasks.named("classes"), reader("classes").read(numbers)))
        .containsExactly("9", "10");
    Path one = write("o.tsv", "text\tlabel", "가\t예", "나\t예");
    assertThatThrownBy(() -> Labels.of(Tasks.named("classes"), reader("classes").read(one)))
        .hasMessageContaining("one label alone");
  }

  @Test
  void aSplitKeepsEveryClassAndEveryContextTogether() {
    var random = new SplittableRandom(4);
    List<Example> texts = new java.util.ArrayList<>();
    List<Example> questions = new java.util.ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String label = i == 7 ? "once" : random.nextInt(5) == 0 ? "rare" : "often";
      texts.add(new Example.Text("t" + i, "글 " + i, null, label));
      questions.add(new Example.Question("q" + i, "물음", "글 " + random.nextInt(60), List.of()));
    }
    Split split = Split.of(TaskKind.CLASSES, texts, 0.1, 5000);
    assertThat(Labels.counts(split.train()).keySet()).contains("once", "rare", "often");
    assertThat(Labels.counts(split.dev()).keySet()).containsExactly("often", "rare");
    assertThat(split.train().size() + split.dev().size()).isEqualTo(400);
    assertThat(split).isEqualTo(Split.of(TaskKind.CLASSES, texts, 0.1, 5000));
    Split asked = Split.of(TaskKind.ANSWERS, questions, 0.2, 5000);
    Set<String> both = new HashSet<>(contexts(asked.train()));
    both.retainAll(contexts(asked.dev()));
    assertThat(both).isEmpty();
    assertThat(asked.dev()).isNotEmpty();
  }

  private static Set<String> contexts(List<Example> examples) {
    Set<String> contexts = new HashSet<>();
    examples.forEach(example -> contexts.add(((Example.Question) example).context()));
    return contexts;
  }

  private static DataReader reader(String task) {
    return new DataReader(Tasks.named(task), Tasks.named(task).labels(), false);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }
}
