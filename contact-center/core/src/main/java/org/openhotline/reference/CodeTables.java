package org.openhotline.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The code tables in force.
public final class CodeTables {

    private final Map<String, ProblemType> problems = new LinkedHashMap<>();
    private final Map<String, Enterprise> enterprises = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();

    private final WaybillReader waybills;

    public CodeTables(List<ProblemType> problemTypes, List<Enterprise> known, List<Region> places) {
        problemTypes.forEach(type -> problems.put(type.code(), type));
        known.forEach(enterprise -> enterprises.put(enterprise.code(), enterprise));
        places.forEach(region -> regions.put(region.code(), region));
        waybills = new WaybillReader(known);
    }

    public List<ProblemType> problemTypes() {
        return List.copyOf(problems.values());
    }

    public List<Enterprise> enterprises() {
        return List.copyOf(enterprises.values());
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public Optional<ProblemType> problem(String code) {
        return Optional.ofNullable(problems.get(code));
    }

    public Optional<Enterprise> enterprise(String code) {
        return Optional.ofNullable(enterprises.get(code));
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    /// Reads waybills by the patterns of these enterprises.
    public WaybillReader waybills() {
        return waybills;
    }
}
