package krelectra.annotation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** What annotation must not know. Its rules stand before its classes do. */
class WallsTest {
  private static final ArchRule NO_ENGINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "krelectra.inference..")
          .allowEmptyShould(true)
          .because("a corpus is annotated, checked and converted without any model");

  private static final ArchRule NO_SCREEN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "java.awt..", "javax.swing..")
          .allowEmptyShould(true)
          .because("formats are converted by commands, where there is no screen");

  private static final ArchRule NO_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..")
          .allowEmptyShould(true)
          .because("documents are values: where they are kept is the store's concern");

  private static final ArchRule NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("krelectra.store..", "krelectra.app..")
          .allowEmptyShould(true)
          .because("store and app build on annotation, not the other way round");

  private static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "javax.net..")
          .allowEmptyShould(true)
          .because("a corpus must not leave the machine");

  @Test
  void theWallsStand() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("krelectra.annotation");
    NO_ENGINE.check(classes);
    NO_SCREEN.check(classes);
    NO_DATABASE.check(classes);
    NO_OTHER_MODULE.check(classes);
    NO_NETWORK.check(classes);
  }

  @Test
  void theWallsCanFail() {
    assertThat(violates(NO_DATABASE)).isTrue();
    assertThat(violates(NO_NETWORK)).isTrue();
    assertThat(violates(NO_SCREEN)).isTrue();
  }

  private static boolean violates(ArchRule rule) {
    JavaClasses trespasser = new ClassFileImporter().importClasses(Trespasser.class);
    return rule.evaluate(trespasser).hasViolation();
  }

  @SuppressWarnings("UnusedVariable") // it is there to be found
  private record Trespasser(java.sql.Date date, java.net.URI address, java.awt.Color colour) {}
}
