package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.shard.Shard;
import io.baremetal.ironic.shard.Shards;
import java.util.List;
import java.util.Optional;

/** {@link Shards} over HTTP. */
final class HttpShards implements Shards {

  // What Ironic writes for the nodes that are in no shard.
  private static final String NONE = "None";

  private final ApiCaller caller;

  HttpShards(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public List<Shard> list() {
    ApiCall call = ApiCall.of("GET", Routes.SHARDS).build();
    return Lists.whole(call, caller.object(call).path("shards"), HttpShards::shard);
  }

  private static Shard shard(ObjectNode json) {
    Optional<String> name = Optional.ofNullable(json.path("name").textValue());
    return new Shard(name.filter(n -> !n.equals(NONE)), json.path("count").asLong());
  }
}
