package io.baremetal.api.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of all kinds, for callers who have documents and not models: first what an API server
 * finds with the definition of the kind, then the rules of the kind. Judges any JSON and never
 * throws for what is in it.
 *
 * <p>Immutable and thread-safe; make one once and keep it.
 */
public final class DocumentRules {

  private static final String GROUP = "metal3.io/";

  private final Map<String, Kind.KindJudge> judges;

  private DocumentRules(Map<String, Kind.KindJudge> judges) {
    this.judges = Map.copyOf(judges);
  }

  /** The rules under a profile. */
  public static DocumentRules under(Profile profile) {
    Map<String, Kind.KindJudge> judges = new HashMap<>();
    Kinds.ALL.forEach(kind -> judges.put(kind.name(), kind.under(profile)));
    return new DocumentRules(judges);
  }

  /** Names of the kinds that are judged, sorted. */
  public static Set<String> kinds() {
    return Kinds.ALL.stream().map(Kind::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether the document is of a kind of metal3 that is judged here. */
  public boolean judges(JsonNode document) {
    return judge(document).isPresent();
  }

  /** What is wrong with a new object; nothing if its kind is not judged here. */
  public Findings create(JsonNode document) {
    return judge(document).map(judge -> judge.create().apply(document)).orElseGet(Findings::none);
  }

  /** What is wrong with a changed object; nothing if its kind is not judged here. */
  public Findings update(JsonNode before, JsonNode after) {
    return judge(after).map(judge -> judge.update().apply(before, after)).orElseGet(Findings::none);
  }

  private Optional<Kind.KindJudge> judge(JsonNode document) {
    return document.path("apiVersion").asText().startsWith(GROUP)
        ? Optional.ofNullable(judges.get(document.path("kind").asText()))
        : Optional.empty();
  }
}
