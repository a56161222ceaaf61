package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void theFewestEditsWin() {
    List<String> known = List.of("learning_rate", "max_seq_length", "mask_prob", "seed");
    assertThat(Names.nearest("learnin_rate", known)).isEqualTo("learning_rate");
    assertThat(Names.nearest("maxseqlength", known)).isEqualTo("max_seq_length");
    assertThat(Names.nearest("sead", known)).isEqualTo("seed");
    assertThat(Names.nearest("", known)).isEqualTo("seed");
  }
}
