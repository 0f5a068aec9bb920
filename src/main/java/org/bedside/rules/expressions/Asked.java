package org.bedside.rules.expressions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;

/// What all expressions are asked about one draft.
public final class Asked {

  private final Map<String, Object> values;

  private Asked(Map<String, Object> values) {
    this.values = values;
  }

  public static Asked of(Draft draft, Set<Fact> facts, double grade) {
    var values = HashMap.<String, Object>newHashMap(128);
    Arrays.stream(Fact.values()).forEach(fact -> values.put(fact.word(), facts.contains(fact)));
    Arrays.stream(Form.values()).forEach(form -> values.put(Names.is(form), draft.form() == form));
    Arrays.stream(Audience.values())
        .forEach(audience -> values.put(Names.to(audience), draft.audience() == audience));
    values.put(Names.BY_MEMBER, draft.author().member());
    values.put(Names.OWN_VOICE, draft.author().ownVoice());
    values.put(Names.GRADE, grade);
    return new Asked(values);
  }

  /// The same draft, if `facts` were seen in it too.
  public Asked with(Set<Fact> facts) {
    var more = new HashMap<>(values);
    facts.forEach(fact -> more.put(fact.word(), true));
    return new Asked(more);
  }

  /// The same draft, if it were as hard to read as can be.
  public Asked hardest() {
    var more = new HashMap<>(values);
    more.put(Names.GRADE, Double.MAX_VALUE);
    return new Asked(more);
  }

  Map<String, Object> values() {
    return values;
  }
}
