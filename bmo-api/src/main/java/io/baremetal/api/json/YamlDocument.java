package io.baremetal.api.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One document of a YAML stream.
 *
 * @param line line on which its content begins, from 1
 * @param tree the content; never null itself, since empty documents are left out
 */
public record YamlDocument(int line, JsonNode tree) {}
