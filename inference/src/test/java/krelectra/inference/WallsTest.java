package krelectra.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import krelectra.inference.training.AdamW;
import org.junit.jupiter.api.Test;

/** What the engine must not know. */
class WallsTest {
  private static final ArchRule NO_SCREEN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "java.awt..", "javax.swing..")
          .because("the engine runs on servers and in commands, where there is no screen");

  private static final ArchRule NO_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..")
          .because("what a model says must not depend on where it is kept");

  private static final ArchRule NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("krelectra.annotation..", "krelectra.store..", "krelectra.app..")
          .because("the engine is the lowest layer: others build on it");

  private static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "javax.net..")
          .because("a text under study must not leave the machine, nor a model arrive unasked");

  private static final ArchRule NO_PLAIN_FACTOR =
      noClasses()
          .that()
          .resideInAnyPackage("..model..", "..training..")
          .and()
          .doNotBelongToAnyOf(AdamW.class) // no gradient goes through it
          .and()
          .haveSimpleNameNotStartingWith("Packed") // nor through these
          .should()
          .callMethod(NDArray.class, "mul", Number.class)
          .orShould()
          .callMethod(NDArray.class, "div", Number.class)
          .because(
              "the backward pass reads a plain number's memory after it was freed: HeldNumber");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("krelectra.inference");

  @Test
  void theWallsStand() {
    assertThat(CLASSES).hasSizeGreaterThan(100);
    NO_SCREEN.check(CLASSES);
    NO_DATABASE.check(CLASSES);
    NO_OTHER_MODULE.check(CLASSES);
    NO_NETWORK.check(CLASSES);
    NO_PLAIN_FACTOR.check(CLASSES);
  }

  @Test
  void theWallsCanFail() {
    assertThat(violates(NO_DATABASE, Trespasser.class)).isTrue();
    assertThat(violates(NO_NETWORK, Trespasser.class)).isTrue();
    assertThat(violates(NO_SCREEN, Trespasser.class)).isTrue();
  }

  private static boolean violates(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }

  @SuppressWarnings("UnusedVariable") // it is there to be found
  private record Trespasser(java.sql.Date date, java.net.URI address, java.awt.Color colour) {}
}
