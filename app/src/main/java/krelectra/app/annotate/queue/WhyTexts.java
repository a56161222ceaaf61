package krelectra.app.annotate.queue;

import krelectra.app.language.Messages;
import krelectra.app.loop.ranking.Why;

/** Why sentences stand where they do, in words. */
public final class WhyTexts {
  private final Messages messages;

  /**
   * In a language.
   *
   * @param messages of any package
   */
  public WhyTexts(Messages messages) {
    this.messages = messages.of(WhyTexts.class);
  }

  /** A reason in words. */
  public String of(Why why) {
    return messages.get("why." + why.code(), why.arguments().toArray());
  }
}
