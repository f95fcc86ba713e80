#include <entente/viz/report/alluvial_table.hpp>

#include <entente/viz/report/balance_tables.hpp>
#include <entente/viz/report/reasons.hpp>

namespace entente {

Table alluvial_table(const Chronicle& chronicle, std::span<const Partition> eras,
                     const BlocStreams& streams) {
  Table table{"alluvial",
              {"era", "actor", "bloc", "certain", "violations", "status", "best_partitions", "method",
               "label", "why"},
              {},
              2};
  for (const BlocStream& stream : streams.rows)
    for (std::size_t i = 0; i < eras.size(); ++i) {
      const Partition& era = eras[i];
      const BlocMember& member = stream.places[i].member;
      const Value bloc = member.aligned() ? Value(member.bloc) : Value(member.why);
      add_row(table, {era.era, chronicle.roster[stream.actor].code,
                      member.aligned() ? Cell(std::int64_t{member.bloc}) : Cell(),
                      member.aligned() ? Cell(std::string(name(stream.places[i].certainty))) : Cell(),
                      era.violations, std::string(name(era.certainty)),
                      era.best.partitions == 0 ? Cell() : Cell(partitions_text(era.best)),
                      std::string(name(era.method)), chronicle.roster[stream.actor].label,
                      reasons({{"bloc", bloc}})});
    }
  return table;
}

}  // namespace entente
