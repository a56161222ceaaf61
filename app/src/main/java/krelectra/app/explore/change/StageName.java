package krelectra.app.explore.change;

import krelectra.app.language.Messages;
import krelectra.inference.training.finetuning.RunStages;

/** What a state of a run is called. */
record StageName(Messages messages) {
  String of(RunStages.Stage stage) {
    return switch (stage.kind()) {
      case CHECKPOINT -> messages.get("stage.checkpoint", stage.step());
      case BEST -> messages.get("stage.best", stage.step());
      case LAST -> messages.get("stage.last", stage.step());
    };
  }
}
