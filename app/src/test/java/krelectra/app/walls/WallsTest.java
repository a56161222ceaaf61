package krelectra.app.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import krelectra.app.command.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("krelectra");

  static List<ArchRule> rules() {
    return List.of(
        Walls.VIEW_MODELS_HOLD_NO_VIEWS,
        Walls.ONLY_THE_ENTRY_KNOWS_THE_COMMANDS,
        Walls.COMMANDS_NEED_NO_WINDOW,
        Walls.NO_DESERIALIZATION,
        Walls.ONLY_MAIN_ENDS_THE_PROCESS,
        Walls.ONLY_A_SIGNAL_HALTS,
        Walls.NO_GLOBAL_STATE,
        Walls.NO_CYCLES,
        Walls.NO_HELPERS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyWallStands(ArchRule rule) {
    assertThat(CLASSES.contain("krelectra.inference.model.Model")).isTrue();
    assertThat(CLASSES.contain("krelectra.app.Main")).isTrue();
    rule.check(CLASSES);
  }

  @Test
  void wallsCanFail() {
    assertThat(violates(Walls.VIEW_MODELS_HOLD_NO_VIEWS, TrespassingViewModel.class)).isTrue();
    assertThat(violates(Walls.ONLY_THE_ENTRY_KNOWS_THE_COMMANDS, Trespasser.class)).isTrue();
    assertThat(violates(Walls.NO_DESERIALIZATION, Trespasser.class)).isTrue();
    assertThat(violates(Walls.ONLY_MAIN_ENDS_THE_PROCESS, Trespasser.class)).isTrue();
    assertThat(violates(Walls.ONLY_A_SIGNAL_HALTS, Trespasser.class)).isTrue();
    assertThat(violates(Walls.NO_GLOBAL_STATE, Trespasser.class)).isTrue();
    assertThat(violates(Walls.NO_HELPERS, TrespassingHelper.class)).isTrue();
  }

  private static boolean violates(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }

  @SuppressWarnings("UnusedVariable") // it is there to be found
  private record TrespassingViewModel(Node node) {}

  private record TrespassingHelper() {}

  @SuppressWarnings("UnusedMethod") // it is there to be found
  private static final class Trespasser {
    private static final AtomicInteger COUNT = new AtomicInteger();

    Object trespass(Console console, ObjectInputStream in) throws Exception {
      if (COUNT.incrementAndGet() > 1) {
        System.exit(1);
      }
      Runtime.getRuntime().halt(console.hashCode());
      return in.readObject();
    }
  }
}
