package krelectra.app.language.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that the sources can say has Korean words. */
class FaultWordsTest {
  private static final Map<String, Part> OTHERS =
      Map.of(
          "JsonSyntaxException", Part.PROBLEM,
          "StoreException", Part.SENTENCE,
          "EditConflictException", Part.SENTENCE,
          "IndexUnusableException", Part.SENTENCE);

  private final Catalogue catalogue = Catalogue.read();

  @Test
  void everyProblemAndCureOfTheSourcesHasKoreanWords() throws IOException {
    List<SpokenTexts.Found> found = new SpokenTexts(Sources.read(roots())).all(OTHERS);

    assertThat(found).as("what the sources say").hasSizeGreaterThan(700);
    assertThat(found.stream().filter(each -> each.part() != Part.PLACE).filter(this::lacksWords))
        .as("add these to faults_ko.tsv, with {0}, {1} … for what varies")
        .isEmpty();
  }

  @Test
  void noTextStandsTwiceAndKoreanTextsNameAllThatVaries() {
    for (Part part : Part.values()) {
      List<String> english = catalogue.all(part).stream().map(Template::english).toList();
      assertThat(english).doesNotHaveDuplicates();
    }
    for (Part part : List.of(Part.PROBLEM, Part.CURE, Part.SENTENCE, Part.PLACE)) {
      for (Template template : catalogue.all(part)) {
        String text = template.english().replaceAll("\\{(\\d)\\}", "\u27e8$1\u27e9");
        assertThat(template.match(text))
            .hasValueSatisfying(
                match ->
                    assertThat(match.varying())
                        .allSatisfy(
                            varying -> assertThat(match.korean(word -> word)).contains(varying)));
      }
    }
  }

  /** A text that ends with an empty value is said by the template with a place there. */
  private boolean lacksWords(SpokenTexts.Found found) {
    String text = found.text().endsWith(" ") ? found.text() + "{0}" : found.text();
    return catalogue.all(found.part()).stream()
        .noneMatch(template -> template.english().equals(text));
  }

  private static List<Path> roots() {
    Path project =
        Path.of(System.getProperty("assets.dir", "none"))
            .toAbsolutePath()
            .resolveSibling(".")
            .normalize();
    List<Path> roots =
        Stream.of("inference", "annotation", "store", "app")
            .map(module -> project.resolve(module).resolve("src/main/java"))
            .toList();
    assumeTrue(
        roots.stream().allMatch(Files::isDirectory),
        () -> "the modules' sources are not beside the assets in " + project);
    return roots;
  }
}
