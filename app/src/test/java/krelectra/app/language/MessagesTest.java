package krelectra.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import krelectra.app.explore.ExploreView;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final String ENGLISH = "a.tsv: holds no tab; split the two texts by a tab";
  private static final String KOREAN = "a.tsv: 탭이 없습니다. 두 글을 탭으로 나누십시오.";

  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.ENGLISH);
  private final Messages messages = new Messages(language, ExploreView.class);

  @Test
  void whatWentWrongIsSaidInTheLanguageOfNow() {
    assertThat(messages.fault(ENGLISH)).isEqualTo(ENGLISH);
    language.set(Language.KOREAN);
    assertThat(messages.fault(ENGLISH)).isEqualTo(KOREAN);
    assertThat(messages.fault("a disk burns")).isEqualTo("a disk burns");
  }

  @Test
  void aBoundSentenceFollowsTheLanguageAndWhatWentWrong() {
    SimpleStringProperty problem = new SimpleStringProperty(ENGLISH);
    StringBinding said = messages.fault(problem);
    assertThat(said.get()).isEqualTo(ENGLISH);
    language.set(Language.KOREAN);
    assertThat(said.get()).isEqualTo(KOREAN);
    problem.set("");
    assertThat(said.get()).isEmpty();
    problem.set(null);
    assertThat(said.get()).isEmpty();
  }
}
