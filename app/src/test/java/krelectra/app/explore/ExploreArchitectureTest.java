package krelectra.app.explore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExploreArchitectureTest {
  @Test
  void viewModelsKnowNoControls() {
    Set<String> views =
        Set.of("ExploreView", "TokenStrip", "StripPane", "DetailPane", "SentenceListView");
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .or()
        .haveSimpleNameStartingWith("Aligned")
        .or()
        .haveSimpleNameStartingWith("StripC")
        .or()
        .haveSimpleNameStartingWith("StripL")
        .or()
        .haveSimpleNameEndingWith("Selection")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .orShould()
        .dependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are views", type -> views.contains(type.getSimpleName())))
        .because("view models are tested without a stage")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("krelectra.app.explore"));
  }
}
