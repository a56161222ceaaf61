package krelectra.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import krelectra.app.language.Language;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.text.PosTag;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

class ManualTest {
  private static final Pattern MARKED = Pattern.compile("(.*?)\\*\\*(.+?)\\*\\*(.*)");

  @Test
  void bothLanguagesHaveTheSameSections() {
    List<Section> korean = Manual.in(Language.KOREAN).sections();
    List<Section> english = Manual.in(Language.ENGLISH).sections();

    assertThat(korean).hasSameSizeAs(english);
    for (int i = 0; i < korean.size(); i++) {
      assertThat(kinds(korean.get(i))).as(korean.get(i).title()).isEqualTo(kinds(english.get(i)));
    }
  }

  /** The kinds of blocks: a translation that lacks a list or a picture lacks something. */
  private static List<String> kinds(Section section) {
    List<String> kinds = new ArrayList<>();
    for (Node block : section.blocks()) {
      kinds.add(block.getClass().getSimpleName());
    }
    return kinds;
  }

  @Test
  void sectionsAreFoundByAllOfTheWordsInEitherCase() {
    Manual manual = Manual.in(Language.ENGLISH);

    assertThat(manual.find("GRAMMAR windows"))
        .extracting(Section::title)
        .containsExactly("RTD scores: what they do not say");
    assertThat(manual.find(" ")).isEqualTo(manual.sections());
    assertThat(manual.find("no such words at all")).isEmpty();
    assertThat(Manual.in(Language.KOREAN).find("문법성"))
        .extracting(Section::title)
        .containsExactly("RTD 점수가 말하지 않는 것");
  }

  @Test
  void theManualTellsHowToCiteAndWhatTheBundledModelIsNot() {
    for (Language language : Language.values()) {
      Manual manual = Manual.in(language);
      assertThat(manual.find("howpublished snunlp/KR-ELECTRA")).hasSize(1);
      assertThat(manual.sections().getFirst().text()).contains("KR-ELECTRA");
    }
  }

  @Test
  void everyTagIsListedAndEveryExampleIsWhatTheAnalyserSays() {
    Section tags = Manual.in(Language.ENGLISH).sections().getLast();
    for (PosTag tag : PosTag.values()) {
      assertThat(tags.text()).contains(tag.name()).contains(tag.english());
    }
    var analyzer = new MorphemeAnalyzer();
    for (Map.Entry<String, String> example : TagList.examples().entrySet()) {
      Matcher marked = MARKED.matcher(example.getValue());
      assertThat(marked.matches()).as(example.getValue()).isTrue();
      String text = marked.group(1) + marked.group(2) + marked.group(3);
      assertThat(analyzer.analyze(text))
          .as(example.getValue())
          .extracting(Morpheme::surface, Morpheme::tag)
          .contains(org.assertj.core.groups.Tuple.tuple(marked.group(2), example.getKey()));
    }
  }
}
