# Arguments: the root of the installation. Runs in a network namespace of its own.
set -eu
image=$1
mount --bind "$image" "$image"
mount -o remount,bind,ro "$image"
if touch "$image/written" 2>/dev/null; then
  echo "the installation can be written" >&2
  exit 1
fi
echo "read-only"
if grep -qv '^Iface' /proc/net/route; then
  echo "there is a route out of here" >&2
  exit 1
fi
echo "no route"
workbench=$image/bin/workbench
cd "$HOME"

"$workbench" analyze --text '나는 학교에 갔다' --out analysis.json
grep -q '"rtd":\[' analysis.json
echo "analysed"

printf 'id\tdocument\tlabel\n7\t영화가 재미있다\t1\n8\t영화는 별로다\t0\n' > '평.tsv'
"$workbench" import --db '과제.krdb' --project P --format class-tsv '평.tsv'
"$workbench" undo --db '과제.krdb'
"$workbench" undo --redo --db '과제.krdb'
test "$("$workbench" search --db '과제.krdb' 영화 --count)" = 2
"$workbench" verify --db '과제.krdb'
echo "labelled"
"$workbench" export --db '과제.krdb' --project P --format class-tsv --out 'out.tsv'
cmp '평.tsv' out.tsv
echo "exported"

mkdir data
{
  printf 'text\tlabel\n'
  for i in 1 2 3 4 5 6 7 8; do printf '좋다 %s\t긍정\n나쁘다 %s\t부정\n' $i $i; done
} > data/train.tsv
cp data/train.tsv data/dev.tsv
cp data/train.tsv data/test.tsv
printf '{"max_steps": 3, "train_batch_size": 4, "logging_steps": 1, "max_seq_len": 16}' > config.json
"$workbench" finetune --task classes --data data --run '실험 하나' --config config.json \
  --model "$image/lib/app/assets/models/workbench-mini-electra" --device cpu
test -f '실험 하나/best/model.safetensors'
printf '좋다\n' > lines.txt
"$workbench" predict --task classes --model '실험 하나/best' lines.txt | grep -q '"label"'
echo "tuned"

"$workbench" sample --out '그림'
test -s '그림/workbench.png'
echo "drawn"
