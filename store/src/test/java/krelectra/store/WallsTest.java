package krelectra.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What the store must not know. Its rules stand before its classes do. */
class WallsTest {
  private static final ArchRule ANNOTATION_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("krelectra.inference..", "krelectra.app..", "ai.djl..")
          .allowEmptyShould(true)
          .because(
              "a project opens in a second and without a model: the store knows annotation alone");

  private static final ArchRule NO_SCREEN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "java.awt..", "javax.swing..")
          .allowEmptyShould(true)
          .because("import, check and search run as commands, where there is no screen");

  private static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "javax.net..")
          .allowEmptyShould(true)
          .because("the database is a file of the user's, not a server");

  @Test
  void theWallsStand() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("krelectra.store");
    ANNOTATION_ALONE.check(classes);
    NO_SCREEN.check(classes);
    NO_NETWORK.check(classes);
  }

  @Test
  void theWallsCanFail() {
    assertThat(violates(NO_NETWORK)).isTrue();
    assertThat(violates(NO_SCREEN)).isTrue();
  }

  private static boolean violates(ArchRule rule) {
    JavaClasses trespasser = new ClassFileImporter().importClasses(Trespasser.class);
    return rule.evaluate(trespasser).hasViolation();
  }

  @SuppressWarnings("UnusedVariable") // it is there to be found
  private record Trespasser(java.net.URI address, java.awt.Color colour) {}
}
