package krelectra.app.model.download;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class NetworkWallTest {
  private static final ArchRule ONE_PACKAGE_ASKS_THE_NETWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("krelectra.app.model.download")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..")
          .because("a text under study must not leave the machine, nor a model arrive unasked");

  @Test
  void onlyDownloadsAskTheNetwork() {
    ONE_PACKAGE_ASKS_THE_NETWORK.check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("krelectra"));
  }
}
