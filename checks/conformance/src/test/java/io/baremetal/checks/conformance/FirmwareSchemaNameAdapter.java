package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;

/** Names of firmware schemas. */
final class FirmwareSchemaNameAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    ObjectNode object = Vectors.JSON.createObjectNode();
    object.putObject("spec").set("schema", vector.input().path("schema"));
    FirmwareSchema schema = Models.read(object, FirmwareSchema.class);
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("name", FirmwareSchema.nameOf(schema.spec().schema()));
    return new Verdict(actual, Compare.trees(vector.expected(), actual));
  }
}
