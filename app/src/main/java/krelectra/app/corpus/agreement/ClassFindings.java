package krelectra.app.corpus.agreement;

import java.util.Map;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.layer.LayerClasses;

/**
 * What annotators say of the same things in a layer.
 *
 * @param places where the items of the study are
 * @param evidence how many items were labelled with evidence shown
 */
public record ClassFindings(
    AgreementStudy study, Map<String, LayerClasses.Place> places, int evidence) {
  /** Copies the places. */
  public ClassFindings {
    places = Map.copyOf(places);
  }
}
