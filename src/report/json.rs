//! A report as JSON, for scripts: every figure of the other formats, unrounded. The shape is documented
//! in `docs/report.md`.

use serde_json::{Map, Value, json};

use crate::advise::sample::{Indicator, Strength, Suggestion};
use crate::ledger::board::{Board, Facet, Moves, Verdict};
use crate::ledger::field::Standing;
use crate::measure::compare::welch::Difference;
use crate::measure::results::Score;
use crate::measure::withheld::Figure;
use crate::report::build::Material;
use crate::report::figures::{self, figure, interval};

/// The version of the shape.
const FORMAT: u32 = 1;

/// Everything that a report says in figures.
pub fn json(material: &Material<'_>) -> Value {
    let board = material.teller.board;
    let (first, last) = material.days();
    let facets = Facet::ALL.map(|facet| (facet.name().to_owned(), json!(board.filter.get(facet))));
    let mut object = Map::new();
    let parts = [
        ("format", json!(FORMAT)),
        ("kind", json!("report")),
        ("filter", Value::Object(facets.into_iter().collect())),
        (
            "data",
            json!({
                "digest": board.digest,
                "interviews": board.results.rows,
                "first_day": first,
                "last_day": last,
                "other_versions": board.other_versions,
                "unread": board.unread,
            }),
        ),
        ("results", figures::json(&board.package, &board.results)),
        ("promoters", promoters(board)),
        ("field", field(board)),
        ("waves", waves(board)),
        ("branches", branches(board)),
        ("languages", languages(board)),
        ("advice", advice(material)),
        (
            "moves",
            json!(material.moves.map(|moves| self::moves(board, moves))),
        ),
        ("benchmarks", benchmarks(material)),
    ];
    object.extend(parts.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

fn promoters(board: &Board) -> Value {
    let each = board.promoters.iter().map(|(item, score)| {
        let score = figure(
            score,
            |own| json!({ "score": own.score, "interval": interval(&own.interval), "n": own.n }),
        );
        json!({ "item": figures::item_id(&board.package, *item), "promoter": score })
    });
    each.collect()
}

fn field(board: &Board) -> Value {
    let all = board.field.all();
    let standing = Standing::ALL.map(|own| (own.name().to_owned(), json!(all.count(own))));
    let rates = figure(&board.rates, |rates| {
        json!({
            "RR1": rates.response_1,
            "RR2": rates.response_2,
            "COOP1": figure(&rates.cooperation_1, |rate| json!(rate)),
            "REF1": rates.refusal_1,
        })
    });
    json!({
        "interviews": Value::Object(standing.into_iter().collect()),
        "no_interview": figure(&board.doors, |doors| json!(doors)),
        "rates": rates,
    })
}

fn scored(name: &str, score: &Score) -> Map<String, Value> {
    let mut object = figures::score(score);
    object.insert("name".to_owned(), json!(name));
    object
}

fn change(found: &Figure<Difference>) -> Value {
    figure(found, |found| {
        json!({
            "difference": found.difference,
            "interval": interval(&found.interval),
            "p": found.p,
        })
    })
}

fn waves(board: &Board) -> Value {
    let each = board.waves.iter().map(|wave| {
        let mut object = scored(&wave.name, &wave.score);
        let found = wave.change.as_ref().map(change);
        object.insert("change".to_owned(), json!(found));
        let detectable = figure(&wave.detectable, |points| json!(points));
        object.insert("detectable".to_owned(), detectable);
        Value::Object(object)
    });
    each.collect()
}

fn branches(board: &Board) -> Value {
    let each = board.branches.iter().map(|branch| {
        let mut object = scored(&branch.name, &branch.score);
        let ranks = figure(&branch.ranks, |ranks| json!([ranks.best, ranks.worst]));
        object.insert("ranks".to_owned(), ranks);
        Value::Object(object)
    });
    each.collect()
}

fn languages(board: &Board) -> Value {
    let each = board.languages.iter().map(|language| {
        let mut object = scored(&language.name, &language.score);
        let gap = language.gap.as_ref().map(|gap| {
            figure(gap, |gap| {
                json!({
                    "difference": gap.difference.difference,
                    "interval": interval(&gap.difference.interval),
                    "holm": gap.holm,
                })
            })
        });
        object.insert("gap".to_owned(), json!(gap));
        Value::Object(object)
    });
    each.collect()
}

fn advice(material: &Material<'_>) -> Value {
    let board = material.teller.board;
    let advice = &board.advice;
    let named = |figure: &Figure<(u64, Vec<f64>)>| {
        self::figure(figure, |(n, values)| json!({ "n": n, "percent": values }))
    };
    let drawn = figure(
        &advice.drawn,
        |drawn| json!({ "law": drawn.law.name(), "n": drawn.n, "seed": drawn.seed }),
    );
    let thin = advice.thin.iter();
    let thin: Vec<String> = thin
        .map(|item| figures::item_id(&board.package, *item))
        .collect();
    json!({
        "target": advice.target,
        "drawn": drawn,
        "importance": {
            "scheme": advice.importance.scheme.name(),
            "order": advice.importance.order,
            "stated": named(&advice.importance.stated),
            "derived": named(&advice.importance.derived),
        },
        "indicators": advice.indicators.iter().map(|own| indicator(board, own)).collect::<Value>(),
        "suggestions": advice.list.iter().map(|own| suggestion(material, own)).collect::<Value>(),
        "measure_first": thin,
    })
}

fn indicator(board: &Board, own: &Indicator) -> Value {
    let mut object = figures::score(&own.score);
    let parts = [
        ("item", json!(figures::item_id(&board.package, own.item))),
        ("weight", json!(own.weight)),
        ("headroom", json!(own.headroom)),
        ("priority", json!(own.priority)),
        ("bottom", figure(&own.bottom, |share| json!(share.share))),
        ("first_three", figure(&own.chance, |chance| json!(chance))),
        (
            "detectable",
            figure(&own.detectable, |points| json!(points)),
        ),
    ];
    object.extend(parts.map(|(name, value)| (name.to_owned(), value)));
    Value::Object(object)
}

fn suggestion(material: &Material<'_>, own: &Suggestion) -> Value {
    let board = material.teller.board;
    let action = material.teller.catalogue.actions.get(own.action);
    let triggers = own.triggers.iter();
    let triggers = triggers.filter_map(|nth| board.advice.indicators.get(*nth));
    let triggers = triggers.map(|own| figures::item_id(&board.package, own.item));
    json!({
        "action": action.map(|action| &action.id),
        "first_three": figure(&own.chance, |chance| json!(chance)),
        "strength": own.chance.map(|chance| Strength::of(chance).name()).ok(),
        "incident": own.incident.is_some(),
        "failure": own.failure,
        "priority": own.priority,
        "places": own.bounds.map(|(best, worst)| [best, worst]),
        "turns_at": own.turns_at,
        "triggers": triggers.collect::<Vec<_>>(),
    })
}

fn moves(board: &Board, moves: &Moves) -> Value {
    let each = moves.items.iter().map(|own| {
        json!({
            "item": figures::item_id(&board.package, own.item),
            "before": Value::Object(figures::score(&own.before)),
            "after": Value::Object(figures::score(&own.after)),
            "change": change(&own.change),
            "detectable": figure(&own.detectable, |points| json!(points)),
            "verdict": figure(&own.verdict(), |verdict| json!(name(*verdict))),
        })
    });
    json!({ "from": moves.from, "to": moves.to, "items": each.collect::<Value>() })
}

fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Better => "better",
        Verdict::Worse => "worse",
        Verdict::Within => "within",
    }
}

fn benchmarks(material: &Material<'_>) -> Value {
    let lang = material.teller.voice.tag();
    let each = material.benchmarks.iter().map(|own| {
        json!({
            "of": own.of,
            "score": own.score,
            "name": own.name(lang),
            "source": own.source,
        })
    });
    each.collect()
}
