package krelectra.app.walls;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.util.List;

/** The rules themselves, so that they can be checked against those who keep and break them. */
final class Walls {
  private static final String MAIN = "Main";

  static final ArchRule VIEW_MODELS_HOLD_NO_VIEWS =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..", "atlantafx..")
          .allowEmptyShould(true)
          .because("view models are tested without a stage: views bind to them");

  static final ArchRule ONLY_THE_ENTRY_KNOWS_THE_COMMANDS =
      noClasses()
          .that()
          .resideInAPackage("krelectra.app..")
          .and()
          .resideOutsideOfPackages("krelectra.app", "krelectra.app.command..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("krelectra.app.command..")
          .allowEmptyShould(true)
          .because("window and commands stand side by side on the same classes");

  static final ArchRule COMMANDS_NEED_NO_WINDOW =
      noClasses()
          .that()
          .resideInAPackage("krelectra.inference..")
          .or()
          .resideInAPackage("krelectra.annotation..")
          .or()
          .resideInAPackage("krelectra.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("krelectra.app..")
          .because("only app knows all other modules");

  static final ArchRule NO_DESERIALIZATION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ObjectInputStream.class)
          .because("a model or project from elsewhere would run code of its own");

  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveSimpleName(MAIN)
          .and()
          .doNotHaveSimpleName("StartedWindow") // the main class of a process that is measured
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .because("whoever calls it would leave files half-written; Main tells the exit code");

  static final ArchRule ONLY_A_SIGNAL_HALTS =
      noClasses()
          .that()
          .doNotHaveSimpleName("Termination")
          .should()
          .callMethod(Runtime.class, "halt", int.class)
          .because("halting skips everything; it ends the wait of a shutdown that a signal began");

  static final ArchRule NO_GLOBAL_STATE =
      fields()
          .that()
          .areStatic()
          .should(neverChange())
          .because("what a test or a second window changes would change for all others");

  static final ArchRule NO_CYCLES =
      slices()
          .matching("krelectra.(**)")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(simpleName(MAIN), alwaysTrue())
          .because("a package is understood with those it builds on; Main alone wires all");

  static final ArchRule NO_HELPERS =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager)")
          .because("such names say nothing of what a class does");

  private static final List<String> CHANGING =
      List.of(
          "java.util.concurrent.atomic.",
          "java.util.ArrayList",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.HashSet",
          "java.util.concurrent.Concurrent",
          "java.lang.ThreadLocal",
          "java.lang.StringBuilder",
          "ai.djl.ndarray.",
          "javafx.beans.property.");

  private Walls() {}

  private static ArchCondition<JavaField> neverChange() {
    return new ArchCondition<>("be final and of a type that does not change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean isFinal =
            field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
        boolean changes = CHANGING.stream().anyMatch(field.getRawType().getName()::startsWith);
        if (!isFinal || changes) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
        }
      }
    };
  }
}
